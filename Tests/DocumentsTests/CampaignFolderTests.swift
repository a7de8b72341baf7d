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

    private func contracts(_ change: (inout [String: Any]) -> Void = { _ in }) async throws -> [Contract] {
        try await CampaignFolder(path: path).campaign.carriers.map { id in
            try Repository.carrier(id) { if id == "viettel" { change(&$0) } }.contract
        }
    }

    private func plan() async throws -> Plan {
        let folder = try await CampaignFolder(path: path)
        let contracts = try await contracts()
        let networks = contracts.reduce(into: Set<Network>()) { $0.formUnion($1.networks) }
        let read = try folder.reading(suppressed: Suppression(), networks: networks).read()
        #expect(read.audience.rows.accepted == 1_000 && read.audience.synthetic)
        return try Planner(
            campaign: folder.campaign, message: folder.message, wording: try folder.wording().planned,
            contracts: contracts
        ).plan(
            read.audience, numbers: [:], author: folder.campaign.author, inputs: try folder.inputs(read.inputs),
            now: Instant(milliseconds: 0))
    }

    private func changes(after change: () throws -> Void) async throws -> [String] {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = try await plan()
        try change()
        return try await CampaignFolder(path: path).changes(since: plan, contracts: contracts())
    }

    private func edit(_ file: String, _ old: String, _ new: String) throws {
        let url = folder.appending(path: file)
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
    }

    @Test func anUntouchedFolderHasNoChanges() async throws { #expect(try await changes {} == []) }

    @Test func aChangedListIsNoticed() async throws {
        #expect(try await changes { try edit("recipients.csv", "0975307530", "0975307531") } == ["recipients.csv"])
    }

    @Test func aMissingListIsNamed() async throws {
        await #expect(throws: Problem.self) {
            _ = try await changes { try FileManager.default.removeItem(at: folder.appending(path: "recipients.csv")) }
        }
    }

    @Test func aChangedWordIsNoticed() async throws {
        #expect(try await changes { try edit("message.txt", "sổ liên lạc", "sở liên lạc") } == ["message.txt"])
    }

    @Test func aMessageThatFitsNobodyIsNoticedToo() async throws {
        let long = String(repeating: "rất dài ", count: 2_000)
        #expect(try await changes { try edit("message.txt", "Hiện nay", long) } == ["message.txt"])
    }

    @Test func aChangedContractIsNoticed() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = try await plan()
        let folder = try await CampaignFolder(path: path)
        let changed = try await contracts { $0["price"] = ["currency": "VND", "perPart": ["default": "301"]] }
        #expect(try folder.changes(since: plan, contracts: changed) == ["carriers.json (viettel)"])
        let without = try await contracts().filter { $0.id != "mobifone" }
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
    func aChangedRuleIsNoticed(_ old: String, _ new: String) async throws {
        #expect(try await changes { try edit("campaign.json", old, new) } == ["campaign.json"])
    }

    @Test(arguments: ["campaign.json", "directive.txt", "message.txt"]) func aMissingFileIsNamed(_ name: String)
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: name))
        let problem = await #expect(throws: Problem.self) { _ = try await CampaignFolder(path: path) }
        #expect(problem?.code == "file-missing" && problem?.place?.file.hasSuffix(name) == true)
    }

    @Test func anEmptyMessageIsRefused() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("\n".utf8).write(to: folder.appending(path: "message.txt"))
        await #expect(throws: Problem.self) { _ = try await CampaignFolder(path: path) }
    }
}
