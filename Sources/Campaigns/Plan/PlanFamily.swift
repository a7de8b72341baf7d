import Crypto
import Foundation

/// Plans of one campaign as one: what a report adds up.
package struct PlanFamily: Sendable {
    package let plan: Plan
    /// Of each plan, where each of its segments is in the whole.
    package let places: [[Int]]

    /// - Precondition: at least one plan; the campaign's own is the first.
    package init(_ plans: [Plan]) {
        let first = plans[0]
        guard plans.count > 1 else {
            plan = first
            places = [Array(first.segments.indices)]
            return
        }
        var variants: [Variant] = []
        var segments: [PlannedSegment] = []
        var places: [[Int]] = []
        for plan in plans {
            places.append(
                plan.segments.map { segment in
                    let variant = Self.index(of: plan.variants[segment.variant], in: &variants)
                    return Self.add(segment, variant, to: &segments)
                })
        }
        let held = plans.flatMap { plan in
            plan.heldSegments.map { segment in
                HeldSegment(
                    province: segment.province, network: segment.network, gateway: segment.gateway,
                    variant: Self.index(of: plan.variants[segment.variant], in: &variants), count: segment.count,
                    parts: segment.parts, price: segment.price)
            }
        }
        self.places = places
        plan = Plan(
            slug: first.slug, title: first.title, campaignClass: first.campaignClass, directive: first.directive,
            author: first.author, hash: Self.hash(plans), planned: plans.reduce(0) { $0 + $1.planned },
            rows: plans.reduce(into: RowCounts()) { $0 += $1.rows }, lists: plans.flatMap(\.lists),
            variants: variants, wording: first.wording, segments: segments, held: held.isEmpty ? nil : held,
            shares: Self.shares(plans), parts: plans.reduce(0) { $0 + $1.parts },
            price: Money.sum(plans.map(\.price)), budget: first.budget,
            forecast: Forecast(
                start: plans.compactMap(\.forecast.start).compactMap(Instant.init(rfc3339:)).min(),
                end: plans.compactMap(\.forecast.end).compactMap(Instant.init(rfc3339:)).max()),
            lanes: nil, lineage: nil, synthetic: plans.contains(where: \.synthetic), groups: Self.groups(plans),
            inputs: plans.flatMap(\.inputs), validUntil: first.validUntil, startAt: first.startAt, days: first.days,
            pace: first.pace, priority: first.priority, madeAt: first.madeAt)
    }

    /// SHA-256 over the hashes of the plans, in their order, one a line.
    private static func hash(_ plans: [Plan]) -> String {
        SHA256.hash(data: Array(plans.map { $0.hash + "\n" }.joined().utf8)).hex
    }

    private static func index(of variant: Variant, in variants: inout [Variant]) -> Int {
        if let index = variants.firstIndex(of: variant) { return index }
        variants.append(variant)
        return variants.count - 1
    }

    private static func add(_ segment: PlannedSegment, _ variant: Int, to segments: inout [PlannedSegment]) -> Int {
        let known = segments.firstIndex { other in
            other.province == segment.province && other.network == segment.network
                && other.gateway == segment.gateway && other.variant == variant
        }
        // A price that has changed in between is a row of its own: what each recipient costs stays exact.
        let same = known.map { index in
            let (a, b) = (segments[index], segment)
            return (a.price == nil) == (b.price == nil)
                && a.price.map { $0.amount * Decimal(b.recipients) }
                    == b.price.map { $0.amount * Decimal(a.recipients) }
        }
        guard let index = known, same == true else {
            segments.append(
                PlannedSegment(
                    province: segment.province, network: segment.network, gateway: segment.gateway, variant: variant,
                    recipients: segment.recipients, parts: segment.parts, price: segment.price))
            return segments.count - 1
        }
        let other = segments[index]
        segments[index] = PlannedSegment(
            province: other.province, network: other.network, gateway: other.gateway, variant: variant,
            recipients: other.recipients + segment.recipients, parts: other.parts + segment.parts,
            price: other.price == nil ? nil : Money.sum([other.price, segment.price]))
        return index
    }

    private static func shares(_ plans: [Plan]) -> [Share] {
        plans.flatMap(\.shares).reduce(into: []) { shares, share in
            guard let index = shares.firstIndex(where: { $0.gateway == share.gateway }) else {
                shares.append(share)
                return
            }
            let other = shares[index]
            shares[index] = Share(
                gateway: other.gateway, name: other.name, contract: other.contract,
                recipients: other.recipients + share.recipients, parts: other.parts + share.parts,
                held: other.held ?? share.held, start: other.start, end: share.end ?? other.end, hash: other.hash)
        }
    }

    private static func groups(_ plans: [Plan]) -> [String] {
        plans.flatMap(\.groups).reduce(into: []) { groups, group in
            if !groups.contains(group) { groups.append(group) }
        }
    }
}
