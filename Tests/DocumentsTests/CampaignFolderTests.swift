import Campaigns
import Carriers
import Documents
import Foundation
import TestKit
import Testing

@Suite struct CampaignFolderTests {
    private let folder: URL
    private var path: String { folder.path() }

    /// A copy of a committed campaign that a test may change.
    init() throws {
        let from = Repository.folder.appending(path: "campaigns/an-giang-1153-so-lien-lac-dien-tu")
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["campaign.json", "directive.txt", "message.txt", "recipients.csv"] {
            try Data(contentsOf: from.appending(path: name)).write(to: folder.appending(path: name))
        }
    }

    private func contracts(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> [Contract] {
        try CampaignFolder(path: path).campaign.carriers.map { id in
            try Repository.carrier(id) { if id == "viettel" { change(&$0) } }.contract
        }
    }

    private func plan() throws -> Plan {
        let folder = try CampaignFolder(path: path)
        let contracts = try contracts()
        let networks = contracts.reduce(into: Set<Network>()) { $0.formUnion($1.networks) }
        let read = try folder.reading(suppressed: NumberSet(), networks: networks).read()
        #expect(read.audience.rows.accepted == 1_000 && read.audience.synthetic)
        return try Planner(campaign: folder.campaign, message: folder.message, contracts: contracts).plan(
            read.audience, numbers: [:], author: folder.campaign.author, inputs: try folder.inputs(read.inputs),
            now: Instant(milliseconds: 0))
    }

    private func changes(after change: () throws -> Void) throws -> [String] {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = try plan()
        try change()
        return try CampaignFolder(path: path).changes(since: plan, contracts: contracts())
    }

    private func edit(_ file: String, _ old: String, _ new: String) throws {
        let url = folder.appending(path: file)
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
    }

    @Test func anUntouchedFolderHasNoChanges() throws { #expect(try changes {} == []) }

    @Test func aChangedListIsNoticed() throws {
        #expect(try changes { try edit("recipients.csv", "0975307530", "0975307531") } == ["recipients.csv"])
    }

    @Test func aMissingListIsNamed() throws {
        #expect(throws: Problem.self) {
            _ = try changes { try FileManager.default.removeItem(at: folder.appending(path: "recipients.csv")) }
        }
    }

    @Test func aChangedWordIsNoticed() throws {
        #expect(try changes { try edit("message.txt", "sổ liên lạc", "sở liên lạc") } == ["message.txt"])
    }

    @Test func aMessageThatFitsNobodyIsNoticedToo() throws {
        let long = String(repeating: "rất dài ", count: 2_000)
        #expect(try changes { try edit("message.txt", "Hiện nay", long) } == ["message.txt"])
    }

    @Test func aChangedContractIsNoticed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = try plan()
        let folder = try CampaignFolder(path: path)
        let changed = try contracts { $0["price"] = ["currency": "VND", "perPart": ["default": "301"]] }
        #expect(try folder.changes(since: plan, contracts: changed) == ["carriers.json (viettel)"])
        let without = try contracts().filter { $0.id != "mobifone" }
        #expect(try folder.changes(since: plan, contracts: without) == ["carriers.json (mobifone)"])
    }

    @Test(arguments: [
        (#""class": "awareness""#, #""class": "advertising""#),
        (#""id": "1153/UBND-KGVX""#, #""id": "1154/UBND-KGVX""#),
        (#""pace": "fast""#, #""days": ["mon"], "pace": "fast""#),
        (#""priority": "normal""#, #""priority": "emergency""#),
        (#""pace": "fast""#, #""validUntil": "2030-01-01T00:00:00+07:00", "pace": "fast""#),
        (#""amount": "3000000""#, #""amount": "1000""#),
    ])
    func aChangedRuleIsNoticed(_ old: String, _ new: String) throws {
        #expect(try changes { try edit("campaign.json", old, new) } == ["campaign.json"])
    }

    @Test(arguments: ["campaign.json", "directive.txt", "message.txt"]) func aMissingFileIsNamed(_ name: String) throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: name))
        let problem = #expect(throws: Problem.self) { _ = try CampaignFolder(path: path) }
        #expect(problem?.code == "file-missing" && problem?.place?.file.hasSuffix(name) == true)
    }

    @Test func anEmptyMessageIsRefused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("\n".utf8).write(to: folder.appending(path: "message.txt"))
        #expect(throws: Problem.self) { _ = try CampaignFolder(path: path) }
    }
}
