/// What one durable append did.
package struct Commit: Sendable, Equatable {
    /// An early receipt whose reference is known now. It waits on until its entry is appended.
    package struct Arrival: Sendable, Equatable {
        package let reference: Reference
        package let receipt: WaitingReceipt

        package init(reference: Reference, receipt: WaitingReceipt) {
            self.reference = reference
            self.receipt = receipt
        }
    }

    /// Sequences of the rows that it wrote; empty when it wrote only references.
    package let sequences: Range<Int64>
    /// What had been waiting for the references of this commit.
    package let arrived: [Arrival]

    package init(sequences: Range<Int64>, arrived: [Arrival] = []) {
        self.sequences = sequences
        self.arrived = arrived
    }
}
