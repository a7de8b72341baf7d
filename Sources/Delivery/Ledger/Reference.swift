package import Campaigns

/// A gateway's own identifier of a submission or a message, and where its recipients are: one row a request.
package struct Reference: Sendable, Equatable {
    /// With what the gateway is asked when its receipts are polled: its own name for what it took, and no personal data.
    package struct Asked: Sendable, Equatable {
        package enum Kind: UInt8, Sendable {
            case message, batch
        }

        package let kind: Kind
        package let identifier: String
        /// When the gateway took it.
        package let at: Instant

        package init(_ kind: Kind, _ identifier: String, at: Instant) {
            self.kind = kind
            self.identifier = identifier
            self.at = at
        }
    }

    /// ``hash(carrier:kind:identifier:)``; the key of the row.
    package let hash: UInt64
    package let page: PageID
    /// First position of the submission in its page.
    package let start: UInt16
    /// Positions from the first to the last; which of them belong to it, their records' `submission` says.
    package let count: UInt16
    package let submission: UInt64
    /// nil where nobody asks: receipts are called back, or another reference of the same submission is asked with.
    package var asked: Asked?

    package init(
        hash: UInt64, page: PageID, start: UInt16, count: UInt16 = 1, submission: UInt64, asked: Asked? = nil
    ) {
        self.hash = hash
        self.page = page
        self.start = start
        self.count = count
        self.submission = submission
        self.asked = asked
    }

    /// `kind`: `messageId` or `batchId`: a gateway may use the same number for both.
    package static func hash(carrier: String, kind: String, identifier: String) -> UInt64 {
        Fingerprint.of(carrier, kind, identifier)
    }
}
