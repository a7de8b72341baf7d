import Foundation

/// Routes segments to carriers, chooses the variant of each, counts, prices, forecasts and seals with a hash.
package struct Planner {
    private let campaign: Campaign
    private let message: Message
    private let wording: PlannedWording
    private let contracts: [Contract]
    private let lineage: Lineage?
    private let neighbours: [LaneNeighbour]

    /// - `lineage`: for a plan that belongs to another one; nothing that carriers hold is in it once more.
    /// - `neighbours`: campaigns that want the same lanes; only the forecast depends on them.
    package init(
        campaign: Campaign, message: Message, wording: PlannedWording, contracts: [Contract],
        lineage: Lineage? = nil, neighbours: [LaneNeighbour] = []
    ) {
        self.campaign = campaign
        self.message = message
        self.wording = wording
        self.contracts = contracts
        self.lineage = lineage
        self.neighbours = neighbours
    }

    private var slug: String { lineage?.slug ?? campaign.slug }

    /// - `audience`: cleaned and segmented; only networks that some contract serves.
    /// - `numbers`: the digest of each segment's numbers (``NumbersDigest``).
    /// - `inputs`: the files that it was read from.
    /// - `now`: only the forecast depends on it.
    ///
    /// Throws ``Problem`` when no allowed variant fits a carrier, or a segment has none.
    package func plan(
        _ audience: Audience, numbers: [SegmentKey: String], author: String, inputs: [Plan.Input], now: Instant
    ) throws -> Plan {
        var variants: [Variant] = []
        func index(of variant: Variant) -> Int {
            let index = variants.firstIndex(of: variant) ?? variants.count
            if index == variants.count { variants.append(variant) }
            return index
        }
        var segments: [PlannedSegment] = []
        for (key, count) in audience.segments.sorted(by: { $0.key < $1.key }) {
            guard let contract = Routing.contract(for: key, among: contracts) else {
                throw Problem.refused("no-carrier", Texts.noCarrier(key), Texts.noCarrierAdvice)
            }
            let variant = try message.variant(for: contract, on: key.network)
            segments.append(segment(key, contract, index(of: variant), variant, count))
        }
        let held = try (lineage == nil ? campaign.audience.held : []).map { demand in
            let contract = try contract(holding: demand)
            let variant = try message.variant(for: contract, on: demand.network)
            return self.held(demand, contract, index(of: variant), variant)
        }
        let manifest = manifest(audience, numbers, segments, held, variants, inputs)
        let used = contracts.filter { contract in
            segments.contains { $0.gateway == contract.id } || held.contains { $0.gateway == contract.id }
        }
        let lanes = used.compactMap { lane($0, segments, variants, now) }
        let shares = try used.map { contract in
            try share(contract, segments, held, variants, lanes.first { $0.gateway == contract.id }, manifest, now)
        }
        return Plan(
            slug: slug, title: campaign.title, campaignClass: campaign.kind.rawValue,
            directive: campaign.directive.identity, author: author, hash: try manifest.hash,
            planned: audience.planned, rows: audience.rows, lists: audience.lists, variants: variants,
            wording: wording, segments: segments, held: held.isEmpty ? nil : held, shares: shares,
            parts: segments.reduce(0) { $0 + $1.parts } + held.reduce(0) { $0 + $1.parts },
            price: Money.sum(segments.map(\.price) + held.map(\.price)), budget: campaign.budget,
            forecast: Self.whole(shares), lanes: lanes, lineage: lineage, synthetic: audience.synthetic,
            groups: audience.groups, inputs: inputs,
            validUntil: campaign.schedule.validUntil?.description, startAt: campaign.schedule.start?.description,
            days: campaign.schedule.days.sorted(), pace: campaign.schedule.pace.rawValue,
            priority: campaign.schedule.priority.rawValue, madeAt: now.description)
    }

    private func segment(
        _ key: SegmentKey, _ contract: Contract, _ index: Int, _ variant: Variant, _ count: Int
    ) -> PlannedSegment {
        let parts = count * variant.parts
        let price = contract.pricePerPart[key.network].map { Money($0 * Decimal(parts), contract.currency) }
        return PlannedSegment(
            province: key.province, network: key.network, gateway: contract.id, variant: index, recipients: count,
            parts: parts, price: price)
    }

    private func contract(holding demand: Campaign.Held) throws -> Contract {
        guard let contract = contracts.first(where: { $0.id == demand.carrier }),
            contract.provinces.isEmpty || contract.provinces.contains(demand.province),
            demand.network.map(contract.networks.contains) ?? true
        else { throw Problem.heldUnserved(demand) }
        return contract
    }

    private func held(
        _ demand: Campaign.Held, _ contract: Contract, _ index: Int, _ variant: Variant
    ) -> HeldSegment {
        let parts = demand.count * variant.parts
        // Who holds several networks has one price for it only where they all have the same.
        let networks = demand.network.map { [$0] } ?? Array(contract.networks)
        let prices = Set(networks.map { contract.pricePerPart[$0] })
        let price = prices.count == 1 ? prices.first ?? nil : nil
        return HeldSegment(
            province: demand.province, network: demand.network, gateway: contract.id, variant: index,
            count: demand.count, parts: parts, price: price.map { Money($0 * Decimal(parts), contract.currency) })
    }

    private func lane(
        _ contract: Contract, _ segments: [PlannedSegment], _ variants: [Variant], _ now: Instant
    ) -> LaneForecast? {
        let loads = segments.filter { $0.gateway == contract.id }
            .map { LaneLoad(recipients: $0.recipients, parts: variants[$0.variant].parts) }
        if loads.isEmpty { return nil }
        return LaneForecast(contract, loads: loads, schedule: campaign.schedule, neighbours: neighbours, now: now)
    }

    private func share(
        _ contract: Contract, _ segments: [PlannedSegment], _ held: [HeldSegment], _ variants: [Variant],
        _ lane: LaneForecast?, _ manifest: Manifest, _ now: Instant
    ) throws -> Share {
        let own = segments.filter { $0.gateway == contract.id }
        let kept = held.filter { $0.gateway == contract.id }
        // What the carrier sends by itself does not go through the lane; the contract's rate and hours are all we know.
        let loads = kept.map { LaneLoad(recipients: $0.count, parts: variants[$0.variant].parts) }
        let apart = loads.isEmpty ? nil : LaneForecast(contract, loads: loads, schedule: campaign.schedule, now: now)
        let times = Self.whole([lane?.alone, apart?.alone].compactMap { $0 }.map { ($0.start, $0.end) })
        return Share(
            gateway: contract.id, name: contract.name, contract: contract.digest,
            recipients: own.reduce(0) { $0 + $1.recipients },
            parts: own.reduce(0) { $0 + $1.parts } + kept.reduce(0) { $0 + $1.parts },
            held: kept.isEmpty ? nil : kept.reduce(0) { $0 + $1.count }, start: times.start, end: times.end,
            hash: try manifest.share(of: contract.id).hash)
    }

    private static func whole(_ shares: [Share]) -> Forecast { whole(shares.map { ($0.start, $0.end) }) }

    private static func whole(_ times: [(start: String?, end: String?)]) -> Forecast {
        let starts = times.compactMap(\.start).compactMap(Instant.init(rfc3339:))
        let ends = times.compactMap(\.end).compactMap(Instant.init(rfc3339:))
        return Forecast(start: starts.min(), end: ends.count == times.count ? ends.max() : nil)
    }
}

extension Planner {
    private func manifest(
        _ audience: Audience, _ numbers: [SegmentKey: String], _ segments: [PlannedSegment], _ held: [HeldSegment],
        _ variants: [Variant], _ inputs: [Plan.Input]
    ) -> Manifest {
        let schedule = campaign.schedule
        let gateways = Set(segments.map(\.gateway) + held.map(\.gateway))
        let kept = held.map { segment in
            Manifest.Held(
                province: segment.province, network: segment.network?.rawValue, gateway: segment.gateway,
                variant: variants[segment.variant].digest, count: segment.count)
        }
        return Manifest(
            slug: slug, campaignClass: campaign.kind.rawValue, directive: campaign.directive.identity,
            retyped: campaign.directive.retyped.map { retyped in
                Manifest.Retyped(
                    by: retyped.by, from: retyped.from, sha256: inputs.first { $0.name == retyped.from }?.digest)
            },
            variants: variants.map(\.digest).sorted(),
            contracts: Dictionary(
                uniqueKeysWithValues: contracts.filter { gateways.contains($0.id) }.map { ($0.id, $0.digest) }),
            schedule: Manifest.Rules(
                start: schedule.start?.description, validUntil: schedule.validUntil?.description,
                days: schedule.days.sorted(), pace: schedule.pace.rawValue, priority: schedule.priority.rawValue),
            synthetic: audience.synthetic,
            segments: segments.map { segment in
                let key = SegmentKey(province: segment.province, network: segment.network)
                return Manifest.Segment(
                    province: segment.province, network: segment.network.rawValue, gateway: segment.gateway,
                    variant: variants[segment.variant].digest, count: segment.recipients,
                    numbers: numbers[key] ?? "")
            }, held: kept.isEmpty ? nil : kept)
    }
}
