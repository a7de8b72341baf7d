/// What one durable append did.
package struct Commit: Sendable, Equatable {
    /// Sequences of the rows that it wrote; empty when it wrote only references.
    package let sequences: Range<Int64>
    /// Early receipts that had been waiting for the references of this commit, each with its reference.
    /// They are no longer waiting.
    package let arrived: [(reference: Reference, receipt: WaitingReceipt)]

    package init(sequences: Range<Int64>, arrived: [(reference: Reference, receipt: WaitingReceipt)] = []) {
        self.sequences = sequences
        self.arrived = arrived
    }

    package static func == (a: Commit, b: Commit) -> Bool {
        a.sequences == b.sequences && a.arrived.map(\.reference) == b.arrived.map(\.reference)
            && a.arrived.map(\.receipt) == b.arrived.map(\.receipt)
    }
}
