package import Campaigns

/// How often the mock misbehaves, and how. Shares go from 0 to 1; what no share takes is accepted and delivered.
package struct MockShares: Sendable, Equatable {
    package enum Share: String, Sendable, CaseIterable {
        /// The gateway refuses the number.
        case rejected
        /// "Try again": not sent; the next time the number is taken.
        case temporary
        /// "Too fast": not sent; the next time the number is taken.
        case throttled
        /// "An operator is needed", in the carrier's words: not sent; the next time the number is taken.
        case blocked
        /// "The balance is gone", in the carrier's words: not sent; the next time the number is taken.
        case balance
        /// The token of the request is no longer good: not sent. Only where tokens are fetched.
        case tokenExpired
        /// Sent, but answered by HTTP 500.
        case ambiguous
        /// Not sent, answered by HTTP 500; the next time the number is taken.
        case http500
        /// Sent, then the connection closes without a reply.
        case closeBeforeReply
        /// Sent, then half of the reply, and the connection closes.
        case half
        /// Sent, answered only after ``MockShares/hangMs``.
        case hang
        /// Not sent, HTTP 200 with the HTML page of some proxy; the next time the number is taken.
        case html
        /// The receipt comes twice.
        case duplicateReceipt
        /// The receipt comes before the reply.
        case earlyReceipt
        /// After the receipt another one that says less.
        case outOfOrder
        /// Beside the receipt another one that names nobody.
        case unknownReceipt
        case noReceipt
        case undelivered
        case expired
        /// The receipt comes ``MockShares/lateMs`` later.
        case late

        /// They exclude each other: what happens to the request.
        static let ofRequest: [Share] = [
            .rejected, .temporary, .throttled, .ambiguous, .http500, .closeBeforeReply, .hang, .html, .blocked,
            .balance,
            .tokenExpired, .half,
        ]
        /// They exclude each other: what the receipt says.
        static let ofReceipt: [Share] = [.noReceipt, .undelivered, .expired]
    }

    private var values: [Share: Double] = [:]
    /// How long a hanging reply takes.
    package var hangMs = 3_000
    /// How much later a late receipt comes.
    package var lateMs = 0

    package init() {}

    /// Reads `rejected=0.02`, `hangMs=3000`, `lateMs=5000`. Without a share `late`, `lateMs` holds for every receipt.
    ///
    /// - Throws: a ``Problem`` that lists the names, or names the shares that add up to more than 1.
    package init(parsing written: [String]) throws(Problem) {
        for text in written {
            let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2, take(halves[0], halves[1]) else {
                throw Texts.mockShareUnread(text, known: Share.allCases.map(\.rawValue) + ["hangMs", "lateMs"])
            }
        }
        if lateMs > 0, values[.late] == nil { values[.late] = 1 }
        try check()
    }

    package subscript(share: Share) -> Double {
        get { values[share] ?? 0 }
        set { values[share] = newValue }
    }

    /// - Throws: a ``Problem`` when shares that exclude each other add up to more than 1.
    func check() throws(Problem) {
        for group in [Share.ofRequest, Share.ofReceipt] where group.reduce(0, { $0 + self[$1] }) > 1.000_001 {
            throw Texts.mockSharesTooLarge(group.filter { self[$0] > 0 }.map(\.rawValue))
        }
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        if let share = Share(rawValue: name) {
            guard let number = Double(value), (0...1).contains(number) else { return false }
            values[share] = number
            return true
        }
        guard let number = Int(value), (0...86_400_000).contains(number) else { return false }
        switch name {
        case "hangMs": hangMs = number
        case "lateMs": lateMs = number
        default: return false
        }
        return true
    }
}
