import Campaigns
import Delivery

/// What stands beside the ten states: subscribers that carriers hold, and the plans that were added up.
extension ReportOutput {
    static func held(_ figures: ReportFigures, _ language: Language) -> [String] {
        var table = TextTable([
            Texts.province[language], Texts.network[language], Texts.carrier[language], Texts.declared[language],
            Texts.reportedSent[language], Texts.reportedDelivered[language], Texts.reportedFailed[language],
            Texts.reportedAsOf[language],
        ])
        for held in figures.held {
            let counts = held.totals.map { [$0.sent, $0.delivered, $0.failed].map { Grouping.office($0) } }
            let moment = held.asOf.flatMap(Instant.init(rfc3339:))?.office
            table.add(
                [
                    ProvinceName.of(held.planned.province), held.planned.network?.name ?? Texts.allNetworks[language],
                    held.planned.gateway, Grouping.office(held.planned.count),
                ] + (counts ?? ["–", "–", "–"]) + [moment ?? Texts.noTotalsYet[language]])
        }
        let failures = figures.held.compactMap(\.totals).flatMap(\.failures).map {
            "  \(Texts.reportedFailed[language]): \($0.reason) \(Grouping.office($0.count))"
        }
        let title = "\(Texts.heldTitle[language]): \(Texts.reportedByCarrier[language].lowercased())"
        return ["", title, table.text] + failures + [Texts.heldMeans[language]]
    }

    static func family(_ members: [ReportFigures.Member], _ language: Language) -> [String] {
        ["", "\(Texts.madeOf[language]):"]
            + members.map { member in
                let kind = (member.lineage.map { Texts.lineage($0.kind) } ?? Texts.ownPlan)[language]
                let reached = Texts.reachedOf(
                    Grouping.office(member.reach.reached), Grouping.office(member.planned),
                    Grouping.percent(member.reach.reached, of: member.planned))
                return "  \(member.slug) (\(kind), \(member.state.phrase[language])): \(reached[language])"
            }
    }
}
