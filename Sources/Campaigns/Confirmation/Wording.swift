import Crypto

/// A campaign's message held against the letter that orders it: what has to be confirmed before it may be sent.
package struct Wording: Sendable {
    /// What a named person has to say yes to.
    package enum Demand: String, Sendable, Codable {
        /// The words are the letter's, and nothing in them is doubtful.
        case none
        /// The letter's words are doubtful, or the message changes them.
        case correction
        /// The letter mandates no words: these were drafted from it.
        case derived
    }

    package let message: Message
    package let campaign: Campaign
    /// The letter that the campaign names by number and date; nil when the file has no such letter.
    package let letter: ReadLetter?
    /// SHA-256 of the letter's file.
    package let letterDigest: String
    /// The ordered text that the message is nearest to; nil when the letter orders none.
    package let mandate: Mandate?
    /// Where the message differs from it, word by word.
    package let changes: [WordChange]
    /// Findings of the letter that block its ordered words.
    package let blocking: [Finding]

    /// - Parameters:
    ///   - message: the wording that is to be sent.
    ///   - campaign: names the letter, and says whether the wording was derived.
    ///   - letters: all letters of the file.
    ///   - letterDigest: SHA-256 of the file.
    package init(_ message: Message, campaign: Campaign, letters: [ReadLetter], letterDigest: String) {
        self.message = message
        self.campaign = campaign
        self.letterDigest = letterDigest
        let letter = Self.letter(campaign.directive, among: letters)
        self.letter = letter
        let nearest = (letter?.mandated ?? []).map { mandate in
            (mandate, changes: WordComparison.changes(sent: message.text, ordered: mandate.text))
        }.min { $0.changes.count < $1.changes.count }
        mandate = nearest?.0
        changes = nearest?.changes ?? []
        blocking = (letter?.findings ?? []).filter { finding in
            finding.severity == .block && (nearest?.0.contains(finding.place) ?? false)
        }
    }

    package var demand: Demand {
        guard mandate != nil else { return .derived }
        return blocking.isEmpty && changes.isEmpty ? .none : .correction
    }

    /// True while the doubtful words of a blocking finding are still in the message.
    package func stands(_ finding: Finding) -> Bool {
        let found = finding.found.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let text = message.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return text.contains(found)
    }

    /// What a plan freezes of it.
    package var planned: PlannedWording {
        PlannedWording(
            letter: letterDigest, text: Self.digest(of: message.text), demand: demand,
            obstacles: obstacles.map(\.code))
    }

    /// SHA-256 of a text's UTF-8 bytes.
    static func digest(of text: String) -> String { SHA256.hash(data: Array(text.utf8)).hex }

    /// Number and date name a letter, since numbers restart every year. A file with one letter whose heading lost the
    /// number or the date is taken for it.
    private static func letter(_ named: Campaign.Directive, among letters: [ReadLetter]) -> ReadLetter? {
        let id = named.id.normalised.filter { !$0.isWhitespace }
        if let exact = letters.first(where: { $0.id == id && $0.date == named.date }) { return exact }
        if let undated = letters.first(where: { $0.id == id && $0.date == nil }) { return undated }
        guard letters.count == 1, let only = letters.first, only.id == nil else { return nil }
        return only.date == nil || only.date == named.date ? only : nil
    }
}
