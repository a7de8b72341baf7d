package import Campaigns
package import Carriers
package import Delivery

/// A small plan with its audience and key, ready to be frozen: one segment a carrier.
package struct SamplePlan: Sendable {
    package let plan: Plan
    package let audience: Audience
    package let id: PlanID
    package let key: DataKey
    package let carriers: [Carrier]

    package var roll: Roll { Roll(pepper: key) { [key] _ in key } }

    /// Each carrier gets `recipients`; `wording` is what must be confirmed; `schedule` are members of `schedule` in `campaign.json`.
    package init(
        _ carriers: [Carrier], recipients: Int, text: String = "Tin thu", id: PlanID = .random(),
        schedule: [String: String] = [:], budget: String? = "3000000", slug: String? = nil,
        wording: PlannedWording = .sample()
    ) throws {
        let campaign = try Repository.campaign { members in
            var own = members["schedule"] as? [String: Any] ?? [:]
            for (name, value) in schedule { own[name] = value }
            members["schedule"] = own
            members["carriers"] = carriers.map(\.id)
            if let slug { members["slug"] = slug }
            if let budget {
                members["budget"] = ["amount": budget, "currency": "VND"]
            } else {
                members["budget"] = nil
            }
        }
        var audience = Audience()
        audience.files = ["recipients.csv"]
        var nsn: UInt32 = 900_000_000
        for carrier in carriers {
            guard let network = carrier.contract.networks.min(by: { $0.rawValue < $1.rawValue }) else { continue }
            audience.segments[SegmentKey(province: "91", network: network)] = (0..<recipients).compactMap { _ in
                nsn += 1
                return PhoneNumber(nsn: nsn).map { Recipient(number: $0, row: nsn % 900_000_000, file: 0, group: 0) }
            }
            audience.rows.accepted += recipients
        }
        key = .random()
        self.audience = audience
        self.id = id
        self.carriers = carriers
        let message = Message(contents: text, allowed: campaign.message.variants)
        plan = try Planner(
            campaign: campaign, message: message,
            wording: wording,
            contracts: carriers.map(\.contract), key: key.derived("numbers")
        ).plan(audience, author: campaign.author, inputs: [], now: ManualTime().now())
    }

    /// Freezes, accepts, approves and starts it in a ledger.
    package func begin(in ledger: any Ledger, time: any Time) async throws {
        let office = Office(ledger: ledger, time: time)
        try await office.freeze(plan, audience, id: id, key: key)
        for share in plan.shares { try await office.accept(plan.slug, carrier: share.gateway, by: "Điều hành viên") }
        try await office.approve(plan.slug, by: "Người duyệt")
        try await office.start(plan.slug, changes: [])
    }
}
