/// One official letter of a file, with everything doubtful about it.
package struct ReadLetter: Sendable {
    /// Digits before the slash, blanks taken out; nil when the letter has no number.
    package let number: String?
    package let symbol: String?
    /// `1153/UBND-KGVX`: number and symbol without blanks.
    package let id: String?
    /// ISO; nil when missing or no date that exists.
    package let date: String?
    package let place: String?
    /// As a sentence writes it: `Sở Y tế tỉnh An Giang`; inferred from the text when the heading is lost.
    package let issuer: String?
    package let parent: String?
    package let subject: String?
    package let signer: String?
    /// `KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`
    package let signingForm: String?
    package let recipients: [String]
    package let cites: [Citation]
    /// Identifiers of the letters that this one only hands on.
    package let forwards: [String]
    package let mandated: [Mandate]
    /// Numbers of the items of its text, such as `2` or `4.a`.
    package let items: [String]
    package internal(set) var findings: [Finding]
    /// A secrecy mark: nothing of it may be used, and nothing but its identity is given here.
    package let isRefused: Bool
    /// First and last line, from 1.
    package let lines: ClosedRange<Int>

    /// True for a letter whose text nobody may hold a campaign to: it hands on another's and orders no words itself.
    package var onlyForwards: Bool { mandated.isEmpty && !forwards.isEmpty }
}
