import Foundation

/// What would be different if the campaign were planned anew: the frozen plan held against one that was not frozen.
package struct PlanDifferences: Sendable, Equatable {
    /// A value before and after; nil where there was none, or is none any more.
    package struct Change<Value: Sendable & Equatable>: Sendable, Equatable {
        package let before: Value?
        package let after: Value?

        package init(_ before: Value?, _ after: Value?) {
            self.before = before
            self.after = after
        }

        package var isReal: Bool { before != after }
    }

    /// One province and network of one carrier.
    package struct Segment: Sendable, Equatable {
        package let province: String
        /// nil for all networks of a carrier that holds them.
        package let network: Network?
        package let gateway: String
        package let isHeld: Bool
        package let recipients: Change<Int>
        package let parts: Change<Int>
        package let price: Change<Money>

        package var isReal: Bool { recipients.isReal || parts.isReal || price.isReal }
    }

    /// A carrier's share as its operator accepted it.
    package struct Share: Sendable, Equatable {
        package let gateway: String
        package let hash: Change<String>
        package let contract: Change<String>
    }

    /// A word of the schedule or of the campaign, by its name in `campaign.json`.
    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: Change<String>
    }

    package let hash: Change<String>
    package let planned: Change<Int>
    package let held: Change<Int>
    package let parts: Change<Int>
    /// Without tax; nil is "chưa có giá".
    package let price: Change<Money>
    package let gross: Change<Money>
    package let budget: Change<Budget>
    /// Of what was read before and after.
    package let rows: Change<RowCounts>
    /// The words of the message, or of the letter, are others.
    package let isReworded: Bool
    package let removedVariants: [Variant]
    package let addedVariants: [Variant]
    /// Segments that differ, in the order of province and network.
    package let segments: [Segment]
    /// Shares whose hash differs, by carrier.
    package let shares: [Share]
    /// Files that differ, by name, with the digests of their bytes.
    package let inputs: [Member]
    /// Schedule, class and letter, where they differ.
    package let members: [Member]

    /// True when planning anew would freeze the same.
    package var isEmpty: Bool {
        !hash.isReal && !budget.isReal && !rows.isReal && segments.isEmpty && inputs.isEmpty && members.isEmpty
            && !isReworded
    }

    package init(from old: Plan, to new: Plan) {
        hash = Change(old.hash, new.hash)
        planned = Change(old.planned, new.planned)
        held = Change(old.heldCount, new.heldCount)
        parts = Change(old.parts, new.parts)
        price = Change(old.price, new.price)
        gross = Change(old.gross, new.gross)
        budget = Change(old.budget, new.budget)
        rows = Change(old.rows, new.rows)
        isReworded = old.wording.text != new.wording.text || old.wording.letter != new.wording.letter
        removedVariants = old.variants.filter { !new.variants.contains($0) }
        addedVariants = new.variants.filter { !old.variants.contains($0) }
        segments = Self.segments(old, new)
        shares = Self.names(old.shares.map(\.gateway), new.shares.map(\.gateway)).map { name in
            let (before, after) = (old.share(of: name), new.share(of: name))
            return Share(
                gateway: name, hash: Change(before?.hash, after?.hash),
                contract: Change(before?.contract, after?.contract))
        }.filter(\.hash.isReal)
        inputs = Self.names(old.inputs.map(\.name), new.inputs.map(\.name)).map { name in
            Member(
                name: name,
                value: Change(
                    old.inputs.first { $0.name == name }?.digest, new.inputs.first { $0.name == name }?.digest))
        }.filter(\.value.isReal)
        members = zip(Self.members(old), Self.members(new)).map { before, after in
            Member(name: before.name, value: Change(before.value, after.value))
        }.filter(\.value.isReal)
    }

    private static func names(_ old: [String], _ new: [String]) -> [String] {
        var names: [String] = []
        for name in old + new where !names.contains(name) { names.append(name) }
        return names
    }

    private static func members(_ plan: Plan) -> [(name: String, value: String?)] {
        [
            ("class", plan.campaignClass), ("directive", plan.directive), ("title", plan.title),
            ("schedule.start", plan.startAt), ("schedule.validUntil", plan.validUntil),
            (
                "schedule.days",
                plan.days.isEmpty ? nil : plan.days.map { Weekday.names[($0 - 1) % 7] }.joined(separator: ",")
            ),
            ("schedule.pace", plan.pace), ("schedule.priority", plan.priority),
        ]
    }

    private struct Key: Hashable {
        let province: String
        let network: String
        let gateway: String
        let isHeld: Bool
    }

    private static func segments(_ old: Plan, _ new: Plan) -> [Segment] {
        let (before, after) = (rows(old), rows(new))
        return Set(before.keys).union(after.keys).map { key in
            let (a, b) = (before[key], after[key])
            return Segment(
                province: key.province, network: Network(rawValue: key.network), gateway: key.gateway,
                isHeld: key.isHeld, recipients: Change(a?.recipients, b?.recipients), parts: Change(a?.parts, b?.parts),
                price: Change(a?.price, b?.price))
        }.filter(\.isReal).sorted { a, b in
            (a.province, a.network?.rawValue ?? "", a.gateway, a.isHeld ? 1 : 0)
                < (b.province, b.network?.rawValue ?? "", b.gateway, b.isHeld ? 1 : 0)
        }
    }

    private static func rows(_ plan: Plan) -> [Key: (recipients: Int, parts: Int, price: Money?)] {
        var rows: [Key: (recipients: Int, parts: Int, price: Money?)] = [:]
        for segment in plan.segments {
            let key = Key(
                province: segment.province, network: segment.network.rawValue, gateway: segment.gateway, isHeld: false)
            rows[key] = (segment.recipients, segment.parts, segment.price)
        }
        for segment in plan.heldSegments {
            let key = Key(
                province: segment.province, network: segment.network?.rawValue ?? "", gateway: segment.gateway,
                isHeld: true)
            rows[key] = (segment.count, segment.parts, segment.price)
        }
        return rows
    }
}
