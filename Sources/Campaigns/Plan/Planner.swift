import Foundation

/// Routes segments to carriers, chooses the variant of each, counts, prices, forecasts and seals with a hash.
package struct Planner {
    private let campaign: Campaign
    private let message: Message
    private let wording: PlannedWording
    private let contracts: [Contract]

    package init(campaign: Campaign, message: Message, wording: PlannedWording, contracts: [Contract]) {
        self.campaign = campaign
        self.message = message
        self.wording = wording
        self.contracts = contracts
    }

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
        var segments: [PlannedSegment] = []
        for (key, count) in audience.segments.sorted(by: { $0.key < $1.key }) {
            guard let contract = Routing.contract(for: key, among: contracts) else {
                throw Problem.refused("no-carrier", Texts.noCarrier(key), Texts.noCarrierAdvice)
            }
            let variant = try message.variant(for: contract, on: key.network)
            let index = variants.firstIndex(of: variant) ?? variants.count
            if index == variants.count { variants.append(variant) }
            segments.append(segment(key, contract, index, variant, count))
        }
        let manifest = manifest(audience, numbers, segments, variants, inputs)
        let used = contracts.filter { contract in segments.contains { $0.gateway == contract.id } }
        let shares = try used.map { try share($0, segments, variants, manifest, now) }
        return Plan(
            slug: campaign.slug, title: campaign.title, campaignClass: campaign.kind.rawValue,
            directive: campaign.directive.identity, author: author, hash: try manifest.hash,
            planned: audience.planned, rows: audience.rows, lists: audience.lists, variants: variants,
            wording: wording, segments: segments, shares: shares,
            parts: segments.reduce(0) { $0 + $1.parts }, price: Self.total(segments), budget: campaign.budget,
            forecast: Self.whole(shares), synthetic: audience.synthetic, groups: audience.groups, inputs: inputs,
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

    private func manifest(
        _ audience: Audience, _ numbers: [SegmentKey: String], _ segments: [PlannedSegment], _ variants: [Variant],
        _ inputs: [Plan.Input]
    ) -> Manifest {
        let schedule = campaign.schedule
        let gateways = Set(segments.map(\.gateway))
        return Manifest(
            slug: campaign.slug, campaignClass: campaign.kind.rawValue, directive: campaign.directive.identity,
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
            })
    }

    private func share(
        _ contract: Contract, _ segments: [PlannedSegment], _ variants: [Variant], _ manifest: Manifest, _ now: Instant
    ) throws -> Share {
        let own = segments.filter { $0.gateway == contract.id }
        let hours = campaign.schedule.narrowed(contract.hours)
        let start = hours.opening(from: max(now, campaign.schedule.start ?? now))
        let seconds = Forecast.seconds(contract, load: own.map { ($0.recipients, variants[$0.variant].parts) })
        let end = start.flatMap { hours.finish(from: $0, seconds: seconds) }
        return Share(
            gateway: contract.id, name: contract.name, contract: contract.digest,
            recipients: own.reduce(0) { $0 + $1.recipients }, parts: own.reduce(0) { $0 + $1.parts },
            start: start?.description, end: end?.description, hash: try manifest.share(of: contract.id).hash)
    }

    /// nil when some segment has no price, or prices are in different currencies.
    private static func total(_ segments: [PlannedSegment]) -> Money? {
        let prices = segments.compactMap(\.price)
        guard prices.count == segments.count, let currency = prices.first?.currency,
            prices.allSatisfy({ $0.currency == currency })
        else { return nil }
        return Money(prices.reduce(Decimal(0)) { $0 + $1.amount }, currency)
    }

    private static func whole(_ shares: [Share]) -> Forecast {
        let starts = shares.compactMap(\.start).compactMap(Instant.init(rfc3339:))
        let ends = shares.compactMap(\.end).compactMap(Instant.init(rfc3339:))
        return Forecast(start: starts.min(), end: ends.count == shares.count ? ends.max() : nil)
    }
}
