import Campaigns
import Foundation
import TestKit
import Testing

@Suite struct HeldSegmentTests {
    private static let now = Instant(milliseconds: 1_759_881_600_000)

    private func contract(_ id: String, _ prices: [Network: Decimal]) -> Contract {
        Contract(
            id: id, name: id, digest: id, networks: Set(prices.keys), text: Contract.Text(encodings: [.gsm7, .ucs2]),
            rate: Contract.Rate(perSecond: 10, unit: .message), pricePerPart: prices)
    }

    private func plan(
        _ held: [[String: Any]], numbers: Int = 0, prices: [Network: Decimal] = [.viettel: 300], lineage: Lineage? = nil
    ) throws -> Plan {
        let campaign = try Repository.campaign {
            var audience: [String: Any] = [:]
            if numbers > 0 { audience["files"] = ["recipients.csv"] }
            if !held.isEmpty { audience["held"] = held }
            $0["audience"] = audience
        }
        var audience = Audience()
        let key = SegmentKey(province: "91", network: .viettel)
        if numbers > 0 { audience.segments[key] = numbers }
        return try Planner(
            campaign: campaign, message: Message(contents: "Tin thu", allowed: [.plain]), wording: .sample(),
            contracts: [contract("viettel", prices)], lineage: lineage
        ).plan(audience, numbers: numbers > 0 ? [key: "x"] : [:], author: "An", inputs: [], now: Self.now)
    }

    private let anGiang: [String: Any] = ["carrier": "viettel", "province": "91", "network": "viettel", "count": 5_000]

    @Test func aPlanMayHaveNothingElse() throws {
        let plan = try plan([anGiang])
        #expect(plan.planned == 0 && plan.segments.isEmpty && plan.heldCount == 5_000)
        #expect(plan.parts == 5_000 && plan.price == Money(1_500_000, "VND"))
        #expect(plan.gross == Money(1_650_000, "VND"))
        let share = try #require(plan.share(of: "viettel"))
        #expect(share.recipients == 0 && share.held == 5_000 && share.parts == 5_000)
        // At the contract's rate and hours: the timetable that the carrier accepts.
        #expect(share.start == Self.now.description && share.end == Self.now.advanced(bySeconds: 500).description)
        #expect(plan.lanes == [] && plan.variants.map(\.text) == ["Tin thu"])
    }

    @Test func numbersAreCountedApart() throws {
        let plan = try plan([anGiang], numbers: 100)
        #expect(plan.planned == 100 && plan.heldCount == 5_000 && plan.parts == 5_100)
        #expect(plan.price == Money(1_530_000, "VND"))
        #expect(plan.lanes?.map { $0.alone.days.map(\.recipients) } == [[100]])
    }

    @Test func theHashCoversWhatIsHeld() throws {
        var other = anGiang
        other["count"] = 5_001
        let (first, second, none) = (
            try plan([anGiang], numbers: 1), try plan([other], numbers: 1), try plan([], numbers: 1)
        )
        #expect(Set([first, second, none].map(\.hash)).count == 3)
        #expect(Set([first, second, none].compactMap { $0.share(of: "viettel")?.hash }).count == 3)
        #expect(try plan([anGiang], numbers: 1).hash == first.hash)
    }

    @Test func severalPricesAreNone() throws {
        var all = anGiang
        all["network"] = nil
        let prices: [Network: Decimal] = [.viettel: 300, .itel: 310]
        #expect(try plan([all], prices: prices).price == nil)
        #expect(try plan([anGiang], prices: prices).price == Money(1_500_000, "VND"))
        #expect(try plan([all], prices: [.viettel: 300, .itel: 300]).price == Money(1_500_000, "VND"))
    }

    @Test func aNetworkThatTheCarrierDoesNotServeIsRefused() throws {
        var other = anGiang
        other["network"] = "mobifone"
        let problem = #expect(throws: Problem.self) { try plan([other]) }
        #expect(problem?.code == "held-unserved")
    }

    @Test func aSupplementHoldsNothingOnceMore() throws {
        let plan = try plan([anGiang], numbers: 10, lineage: Lineage(parent: "an-giang", kind: .supplement, number: 1))
        #expect(plan.heldSegments.isEmpty && plan.planned == 10 && plan.slug == "an-giang+1")
    }

    @Test(
        arguments: [
            (["carrier": "khong-co", "province": "91", "count": 1], "held-by-stranger"),
            (["carrier": "viettel", "province": "00", "count": 1], "held-nowhere"),
        ] as [([String: any Sendable], String)])
    func aWrongDeclarationNamesItsPlace(_ held: [String: any Sendable], _ code: String) {
        let problem = #expect(throws: Problem.self) { try plan([held]) }
        #expect(problem?.code == code && problem?.kind == .badUse && problem?.place?.line != nil)
    }

    @Test func declaredTwiceAndNobodyAtAll() {
        var all = anGiang
        all["network"] = nil
        let twice = #expect(throws: Problem.self) { try plan([anGiang, all]) }
        #expect(twice?.code == "held-twice")
        let nobody = #expect(throws: Problem.self) { try Repository.campaign { $0["audience"] = ["province": "91"] } }
        #expect(nobody?.code == "nobody-addressed")
    }
}
