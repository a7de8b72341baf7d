import Campaigns
import Foundation
import TestKit
import Testing

@Suite struct PlanDifferencesTests {
    private func plan(
        _ counts: [Network: Int] = [.viettel: 100, .vinaphone: 50], text: String = "Cảnh báo", price: Decimal = 300,
        digest: String = "d", input: String = "x", budget: String = "3000000",
        schedule: [String: String] = ["pace": "fast", "priority": "normal"]
    ) throws -> Plan {
        let campaign = try Repository.campaign {
            $0["schedule"] = schedule
            $0["budget"] = ["amount": budget, "currency": "VND"]
        }
        var audience = Audience()
        for (network, count) in counts { audience.segments[SegmentKey(province: "91", network: network)] = count }
        let contracts = [("viettel", Network.viettel), ("vinaphone", .vinaphone)].map { id, network in
            Contract(
                id: id, name: id, digest: id == "viettel" ? digest : "v", networks: [network],
                text: Contract.Text(encodings: [.ucs2]), rate: Contract.Rate(perSecond: 1, unit: .part),
                pricePerPart: [network: id == "viettel" ? price : 310])
        }
        let numbers = audience.segments.mapValues { "\($0)" }
        return try Planner(
            campaign: campaign, message: Message(contents: text, allowed: [.accented]),
            wording: PlannedWording(letter: "l", text: text, demand: .none, obstacles: []), contracts: contracts
        ).plan(
            audience, numbers: numbers, author: "An", inputs: [Plan.Input(name: "ds.csv", digest: input)],
            now: Instant(milliseconds: 1_759_881_600_000))
    }

    @Test func theSamePlanHasNone() throws {
        let differences = PlanDifferences(from: try plan(), to: try plan())
        #expect(differences.isEmpty && differences.shares.isEmpty && !differences.planned.isReal)
    }

    @Test func segmentsThatGrowComeAndGo() throws {
        let differences = PlanDifferences(from: try plan(), to: try plan([.viettel: 120], input: "y"))
        #expect(!differences.isEmpty)
        #expect(differences.planned == .init(150, 120))
        #expect(differences.segments.map(\.gateway) == ["viettel", "vinaphone"])
        #expect(differences.segments[0].recipients == .init(100, 120))
        #expect(differences.segments[1].recipients == .init(50, nil) && differences.segments[1].price.after == nil)
        #expect(differences.inputs.map(\.name) == ["ds.csv"] && differences.inputs.map(\.value) == [.init("x", "y")])
        #expect(differences.shares.map(\.gateway) == ["viettel", "vinaphone"])
        #expect(differences.shares[1].hash.after == nil && differences.shares[1].contract.after == nil)
    }

    @Test func wordsContractBudgetAndScheduleAreNamed() throws {
        let words = PlanDifferences(from: try plan(), to: try plan(text: "Cảnh giác"))
        #expect(words.isReworded && words.removedVariants.map(\.text) == ["Cảnh báo"])
        #expect(words.addedVariants.map(\.text) == ["Cảnh giác"])
        let contract = PlanDifferences(from: try plan(), to: try plan(price: 301, digest: "e"))
        #expect(contract.shares.map(\.contract) == [.init("d", "e")])
        #expect(contract.price == .init(Money(45_500, "VND"), Money(45_600, "VND")))
        #expect(contract.gross.after == Money(50_160, "VND"))
        let budget = PlanDifferences(from: try plan(), to: try plan(budget: "1"))
        #expect(budget.budget.isReal && !budget.hash.isReal && !budget.isEmpty)
        let schedule = PlanDifferences(
            from: try plan(), to: try plan(schedule: ["pace": "fast", "priority": "high"]))
        #expect(schedule.members.map(\.name) == ["schedule.priority"])
        #expect(schedule.members.map(\.value) == [.init("normal", "high")])
        #expect(schedule.shares.count == 2)
    }
}
