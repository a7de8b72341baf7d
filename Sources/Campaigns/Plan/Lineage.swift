/// Which plan this one belongs to: a plan made after another of the same campaign, accepted and approved by itself.
package struct Lineage: Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable {
        /// A list that came late.
        case supplement
    }

    /// Slug of the campaign.
    package let parent: String
    package let kind: Kind
    /// From 1, one series a campaign.
    package let number: Int

    package init(parent: String, kind: Kind, number: Int) {
        self.parent = parent
        self.kind = kind
        self.number = number
    }

    /// Its own name in every command and report: `an-giang+1`.
    package var slug: String { "\(parent)+\(number)" }

    /// The parent and the number that a name such as `an-giang+1` says; nil for a campaign's own name. A path is one too.
    package static func split(_ name: String) -> (parent: String, number: Int)? {
        guard let plus = name.lastIndex(of: "+"), let number = Int(name[name.index(after: plus)...]), number > 0,
            plus > name.startIndex
        else { return nil }
        return (String(name[..<plus]), number)
    }
}
