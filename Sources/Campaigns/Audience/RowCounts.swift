/// What became of every number read: `read` is always accepted + rejected + duplicates + suppressed.
///
/// A row with two numbers counts as two, one for the father and one for the mother.
package struct RowCounts: Sendable, Equatable, Codable {
    package var accepted = 0
    /// By the word of ``LeftOutCause``.
    package var rejected: [String: Int] = [:]
    package var duplicates = 0
    /// By the word of ``LeftOutCause``.
    package var suppressedBy: [String: Int] = [:]

    package init() {}

    package var suppressed: Int { suppressedBy.values.reduce(0, +) }

    package var rejectedTotal: Int { rejected.values.reduce(0, +) }

    package var read: Int { accepted + rejectedTotal + duplicates + suppressed }

    package mutating func add(_ count: Int, leftOut cause: LeftOutCause) {
        if cause == .duplicate {
            duplicates += count
        } else if cause.isSuppression {
            suppressedBy[cause.word, default: 0] += count
        } else {
            rejected[cause.word, default: 0] += count
        }
    }

    package static func += (a: inout RowCounts, b: RowCounts) {
        a.accepted += b.accepted
        a.duplicates += b.duplicates
        a.suppressedBy.merge(b.suppressedBy, uniquingKeysWith: +)
        a.rejected.merge(b.rejected, uniquingKeysWith: +)
    }
}

extension RowCounts {
    private enum CodingKeys: String, CodingKey {
        case accepted, rejected, duplicates, suppressedBy
        /// As plans had it while there was one cause, *served*.
        case suppressed
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        accepted = try members.decode(Int.self, forKey: .accepted)
        rejected = try members.decode([String: Int].self, forKey: .rejected)
        duplicates = try members.decode(Int.self, forKey: .duplicates)
        if let by = try members.decodeIfPresent([String: Int].self, forKey: .suppressedBy) {
            suppressedBy = by
        } else if let served = try members.decodeIfPresent(Int.self, forKey: .suppressed), served > 0 {
            suppressedBy = [LeftOutCause.served.word: served]
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(accepted, forKey: .accepted)
        try members.encode(rejected, forKey: .rejected)
        try members.encode(duplicates, forKey: .duplicates)
        try members.encode(suppressedBy, forKey: .suppressedBy)
    }
}
