package import Campaigns

/// The recipients of one group (commune, class …) of the lists.
package struct GroupFigures: Sendable {
    /// As the list writes it; empty for rows without one.
    package let name: String
    package let outcomes: OutcomeCounts

    /// Several plans together; a group that both have is one.
    package static func sum(_ plans: [[GroupFigures]]) -> [GroupFigures] {
        plans.dropFirst().reduce(plans.first ?? []) { known, more in
            more.reduce(into: known) { groups, group in
                guard let index = groups.firstIndex(where: { $0.name == group.name }) else {
                    groups.append(group)
                    return
                }
                var outcomes = groups[index].outcomes
                outcomes += group.outcomes
                groups[index] = GroupFigures(name: group.name, outcomes: outcomes)
            }
        }
    }

    /// Counts a plan by group, in the order in which the lists name them. Groups are sealed with the numbers.
    ///
    /// - Throws: when the plan's key is missing or was destroyed.
    package static func count(_ account: PlanAccount, of plan: Plan, roll: Roll) throws -> [GroupFigures] {
        var counts = [OutcomeCounts](repeating: OutcomeCounts(), count: max(1, plan.groups.count))
        for page in account.pages {
            let recipients = try roll.recipients(of: page)
            for (recipient, record) in zip(recipients, page.records.all) {
                counts[min(Int(recipient.group), counts.count - 1)][record.state, record.evidence] += 1
            }
        }
        return counts.enumerated().filter { $1.total > 0 }.map { index, outcomes in
            GroupFigures(name: plan.groups.indices.contains(index) ? plan.groups[index] : "", outcomes: outcomes)
        }
    }
}
