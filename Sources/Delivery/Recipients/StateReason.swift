/// Why a recipient was refused or withdrawn, as a record stores it: the reasons of `carriers.json` and our own.
package enum StateReason: UInt8, Sendable, CaseIterable {
    case none = 0
    case number, optedOut, content, template, sender, encoding, batchSize, network, balance, quota, window, auth
    case config, other
    /// The gateway was asked as often as the description allows and never took it.
    case gaveUp
    /// `validUntil` passed before it could be handed over.
    case tooLate
    /// The campaign was stopped.
    case stopped
    /// The number was blocked after planning: it opted out, or came into the do-not-call list.
    case removed
    /// The office's frequency cap would have held it back beyond `validUntil`.
    case frequencyCap

    package var name: String { String(describing: self) }

    /// The reason with that word in `carriers.json`; unknown words are `other`.
    package init(word: String?) {
        guard let word else {
            self = .none
            return
        }
        self = Self.allCases.first { $0.name == word } ?? .other
    }
}
