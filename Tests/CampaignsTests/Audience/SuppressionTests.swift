import Campaigns
import Foundation
import Testing

@Suite struct SuppressionTests {
    @Test("of several causes the first is counted; every cause has its own word in counts, and they add up")
    func causes() throws {
        let words = ["opted-out", "do-not-call", "earlier-plan", "served", "frequency-cap"]
        #expect(LeftOutCause.allCases.filter(\.isSuppression).map(\.word) == words)
        var counts = RowCounts()
        for (index, cause) in LeftOutCause.allCases.filter(\.isSuppression).enumerated() {
            counts.add(index + 1, leftOut: cause)
        }
        #expect(counts.suppressed == 15 && counts.read == 15 && counts.rejected.isEmpty)
        #expect(words.map { counts.suppressedBy[$0] } == [1, 2, 3, 4, 5])
    }

    @Test("a plan of an earlier version, with one cause, still reads")
    func earlierVersion() throws {
        let stored = #"{"accepted":4,"rejected":{"landline":1},"duplicates":2,"suppressed":3}"#
        let counts = try RowCounts(json: stored)
        #expect(counts.suppressed == 3 && counts.suppressedBy == ["served": 3] && counts.read == 10)
        #expect(try RowCounts(json: counts.json) == counts)
    }
}

extension RowCounts {
    fileprivate init(json: String) throws { self = try JSONDecoder().decode(RowCounts.self, from: Data(json.utf8)) }

    fileprivate var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
