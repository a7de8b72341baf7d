import Campaigns
import Foundation
import Testing

@testable import Carriers

/// `docs/carriers.md`: its pieces together are a description that passes its own vectors.
struct GuideTests {
    static let blocks: [String] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../docs/carriers.md")
        guard let guide = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return guide.components(separatedBy: "```json\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }()

    /// The pieces laid into one entry, with the defaults of a new description.
    static func document() throws -> [UInt8] {
        let start = try CarrierStart.document(id: "song-sms")
        var root = try Fixture.json(start)
        var entry = JSON.object([])
        for block in blocks {
            let piece = try Fixture.json(block)
            for member in piece.members ?? [] {
                #expect(entry[member.name] == nil, "\(member.name) is described twice")
                entry[member.name] = member.value
            }
        }
        root["carriers"] = .array([entry])
        return root.compact
    }

    @Test func everyBlockIsUsed() throws {
        let kinds = try Self.blocks.map { try Fixture.json($0).kind }
        #expect(kinds.filter { $0 == .object }.count == 5)
        #expect(kinds.filter { $0 == .array }.count == 1)
    }

    @Test func guideIsCleanAndItsVectorsHold() throws {
        let vectors = try #require(Self.blocks.last)
        let check = try CarriersCheck(
            reading: Self.document(), file: "guide", vectors: (Array(vectors.utf8), "vectors"))
        #expect(check.findings == [], "\(check.findings.map { $0.sentence(.en) })")
        #expect(check.failed == [], "\(check.failed.map { $0.at + "\n" + $0.difference })")
        #expect(check.checks > 20)
        #expect(check.passes)
    }

    @Test func tableNamesEveryRuleThatBlocks() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../docs/carriers.md")
        let guide = try String(contentsOf: file, encoding: .utf8)
        for rule in LintRule.all where rule.promise != nil { #expect(guide.contains("`\(rule.code)`"), "\(rule.code)") }
    }
}
