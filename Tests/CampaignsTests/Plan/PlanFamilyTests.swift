import Campaigns
import Foundation
import TestKit
import Testing

@Suite struct PlanFamilyTests {
    private func plan(_ counts: [Network: Int], price: Decimal = 300, number: Int? = nil) throws -> Plan {
        var audience = Audience()
        for (network, count) in counts { audience.segments[SegmentKey(province: "91", network: network)] = count }
        var list = ListCounts(file: "ds\(number ?? 0).csv")
        list.rows.accepted = audience.planned
        audience.lists = [list]
        let contract = Contract(
            id: "viettel", name: "Viettel", digest: "d", networks: [.viettel, .vinaphone],
            text: Contract.Text(encodings: [.gsm7]), rate: Contract.Rate(perSecond: 1, unit: .part),
            pricePerPart: [.viettel: price, .vinaphone: 310])
        let campaign = try Repository.campaign()
        return try Planner(
            campaign: campaign, message: Message(contents: "Tin", allowed: [.plain]), wording: .sample(),
            contracts: [contract],
            lineage: number.map { Lineage(parent: campaign.slug, kind: .supplement, number: $0) }
        ).plan(audience, numbers: [:], author: "An", inputs: [], now: Instant(milliseconds: 1_759_881_600_000))
    }

    @Test func oneIsItself() throws {
        let plan = try plan([.viettel: 10, .vinaphone: 5])
        let family = PlanFamily([plan])
        #expect(family.plan == plan && family.places == [[0, 1]])
    }

    @Test func severalAddUp() throws {
        let plans = [
            try plan([.viettel: 10]), try plan([.viettel: 4, .vinaphone: 5], number: 1),
            try plan([.viettel: 2], price: 305, number: 2),
        ]
        let family = PlanFamily(plans)
        #expect(family.plan.planned == 21 && family.plan.slug == plans[0].slug)
        #expect(family.places == [[0], [0, 1], [2]])
        #expect(family.plan.segments.map(\.recipients) == [14, 5, 2])
        // Another price is a row of its own, so that what each costs stays exact.
        #expect(family.plan.price == Money(14 * 300 + 5 * 310 + 2 * 305, "VND"))
        #expect(Money.sum(family.plan.segments.map(\.price)) == family.plan.price)
        #expect(family.plan.share(of: "viettel")?.recipients == 21 && family.plan.shares.count == 1)
        #expect(family.plan.rows.accepted == 21 && family.plan.lists.map(\.file) == ["ds0.csv", "ds1.csv", "ds2.csv"])
        #expect(!plans.map(\.hash).contains(family.plan.hash))
    }
}
