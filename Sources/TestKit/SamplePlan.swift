package import Campaigns
package import Carriers
package import Delivery

/// A small plan with its audience and key, ready to be frozen: one segment a carrier.
package struct SamplePlan: Sendable {
    package let plan: Plan
    package let audience: Audience
    /// By segment, in the order in which they are sealed.
    package let recipients: [RecipientPage]
    /// Digests of the numbers by segment.
    package let numbers: [SegmentKey: String]
    package let id: PlanID
    package let key: DataKey
    package let carriers: [Carrier]
    private let budget: String?

    package var roll: Roll { Roll(pepper: key) { [key] _ in key } }

    /// Each carrier gets `recipients`; `wording` is what must be confirmed; `schedule` are members of `schedule` in
    /// `campaign.json`, `held` is its `audience.held`; `lineage` is for a plan that belongs to another one.
    package init(
        _ carriers: [Carrier], recipients: Int, text: String = "Tin thu", id: PlanID = .random(),
        schedule: [String: String] = [:], budget: String? = "3000000", slug: String? = nil,
        wording: PlannedWording = .sample(), held: [[String: Any]] = [], lineage: Lineage? = nil,
        key: DataKey = .random()
    ) throws {
        let campaign = try Repository.campaign { members in
            var own = members["schedule"] as? [String: Any] ?? [:]
            for (name, value) in schedule { own[name] = value }
            members["schedule"] = own
            members["carriers"] = carriers.map(\.id)
            if !held.isEmpty { members["audience"] = ["files": ["recipients.csv"], "held": held] }
            if let slug { members["slug"] = slug }
            if let budget {
                members["budget"] = ["amount": budget, "currency": "VND"]
            } else {
                members["budget"] = nil
            }
        }
        var audience = Audience()
        var list = ListCounts(file: "recipients.csv")
        var pages: [RecipientPage] = []
        var nsn: UInt32 = 900_000_000
        for carrier in carriers {
            guard let network = carrier.contract.networks.min(by: { $0.rawValue < $1.rawValue }) else { continue }
            let segment = SegmentKey(province: "91", network: network)
            let own = (0..<recipients).compactMap { _ in
                nsn += 1
                return PhoneNumber(nsn: nsn).map { Recipient(number: $0, row: nsn % 900_000_000, file: 0, group: 0) }
            }
            if own.isEmpty { continue }
            pages.append(RecipientPage(segment: segment, recipients: own))
            audience.segments[segment] = recipients
            list.rows.accepted += recipients
        }
        // In the order of the plan's segments, so that a test finds a segment's page by its number.
        pages.sort { $0.segment < $1.segment }
        audience.lists = [list]
        self.key = key
        self.budget = budget
        self.audience = audience
        self.recipients = pages
        numbers = Self.digests(pages, key: key)
        self.id = id
        self.carriers = carriers
        let message = Message(contents: text, allowed: campaign.message.variants)
        plan = try Planner(
            campaign: campaign, message: message, wording: wording, contracts: carriers.map(\.contract),
            lineage: lineage
        ).plan(audience, numbers: numbers, author: campaign.author, inputs: [], now: ManualTime().now())
    }

    /// A plan of the same recipients that belongs to this one, under the same key.
    package func supplement(_ number: Int) throws -> SamplePlan {
        try SamplePlan(
            carriers, recipients: recipients.first?.recipients.count ?? 0, budget: budget,
            lineage: Lineage(parent: plan.slug, kind: .supplement, number: number), key: key)
    }

    /// Freezes, accepts, approves and starts it in a ledger.
    package func begin(in ledger: any Ledger, time: any Time) async throws {
        let office = Office(ledger: ledger, time: time)
        try await freeze(in: office)
        for share in plan.shares { try await office.accept(plan.slug, carrier: share.gateway, by: "Điều hành viên") }
        try await office.approve(plan.slug, by: "Người duyệt")
        try await office.start(plan.slug, changes: [])
    }

    /// - Parameters:
    ///   - office: of the ledger that gets it.
    ///   - other: another plan of the same recipients, under this id.
    /// - Returns: the campaign as the ledger has it then.
    /// - Throws: what the office throws.
    @discardableResult
    package func freeze(in office: Office, as other: (Plan, PlanID)? = nil) async throws -> CampaignRecord {
        let (made, id) = other ?? (plan, id)
        return try await office.freeze(made.slug, from: sealer(made, id))
    }

    private func sealer(_ made: Plan, _ id: PlanID) -> PageSealer {
        let desk = Desk(recipients)
        return PageSealer(plan: id, key: key, secret: key.derived("numbers"), take: desk.take) { _ in made }
    }

    private static func digests(_ pages: [RecipientPage], key: DataKey) -> [SegmentKey: String] {
        var digests: [SegmentKey: String] = [:]
        for page in pages {
            var digest = NumbersDigest(key: key.derived("numbers"))
            digest.insert(page.recipients)
            digests[page.segment] = digest.text
        }
        return digests
    }

    // One ledger at a time takes the pages.
    private final class Desk: @unchecked Sendable {
        private var pages: ArraySlice<RecipientPage>

        init(_ pages: [RecipientPage]) { self.pages = pages.filter { !$0.recipients.isEmpty }[...] }

        @Sendable func take() -> RecipientPage? { pages.popFirst() }
    }
}
