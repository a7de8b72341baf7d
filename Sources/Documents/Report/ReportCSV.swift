package import Campaigns
package import Delivery

/// The report as a table for a spreadsheet: UTF-8 with a byte order mark, one row a segment.
package enum ReportCSV {
    /// One row a segment.
    package static func segments(_ figures: ReportFigures, _ language: Language) -> String {
        let head = [Texts.provinceCode, Texts.province, Texts.network, Texts.carrier, Texts.variantTitle]
        let tail = [
            Texts.partsEach, Texts.partsPlanned, Texts.partsTaken, Texts.partsAtMost, Texts.pricePlanned,
            Texts.priceTaken, Texts.priceAtMost, Texts.currency, Texts.vatRate, Texts.pricePlannedGross,
            Texts.priceAtMostGross,
        ]
        let vat = figures.plan.vat
        let apart = figures.held.isEmpty ? [] : heldHeads
        let heads = (head + outcomeHeads + tail + apart).map { $0[language] }
        var text = "\u{FEFF}" + CSVCell.line(heads)
        for segment in figures.segments {
            let planned = segment.planned
            let variant = figures.plan.variants[planned.variant]
            let cost = ReportCost([segment])
            text += CSVCell.line(
                [
                    planned.province, Provinces.name(of: planned.province), planned.network.name, planned.gateway,
                    Texts.variantName(variant.kind)[language],
                ] + outcomes(segment.tally.outcomes, planned.recipients) + [
                    String(variant.parts), String(cost.planned.parts), String(cost.taken.parts),
                    String(cost.atMost.parts), cost.planned.price?.decimalString ?? "",
                    cost.taken.price?.decimalString ?? "", cost.atMost.price?.decimalString ?? "",
                    planned.price?.currency ?? "", "\(vat.rate)",
                    cost.planned.price.map(vat.exactGross)?.decimalString ?? "",
                    cost.atMost.price.map(vat.exactGross)?.decimalString ?? "",
                ] + apart.map { _ in "" })
        }
        for held in figures.held { text += row(of: held, figures, language) }
        return text
    }

    private static let heldHeads = [
        Texts.declared, Texts.reportedSent, Texts.reportedDelivered, Texts.reportedFailed, Texts.reportedReasons,
        Texts.reportedAsOf,
    ]

    /// A segment that a carrier holds has no states: its columns of states are empty, and its own stand at the end.
    private static func row(
        of held: ReportFigures.Held, _ figures: ReportFigures, _ language: Language
    ) -> String {
        let planned = held.planned
        let variant = figures.plan.variants[planned.variant]
        let vat = figures.plan.vat
        let totals = held.totals
        return CSVCell.line(
            [
                planned.province, Provinces.name(of: planned.province), planned.network?.name ?? "", planned.gateway,
                Texts.variantName(variant.kind)[language],
            ] + outcomeHeads.map { _ in "" } + [
                String(variant.parts), String(planned.parts), "", "", planned.price?.decimalString ?? "", "", "",
                planned.price?.currency ?? "", "\(vat.rate)",
                planned.price.map(vat.exactGross)?.decimalString ?? "", "",
            ] + [
                String(planned.count), totals.map { String($0.sent) } ?? "", totals.map { String($0.delivered) } ?? "",
                totals.map { String($0.failed) } ?? "",
                totals?.failures.map { "\($0.reason): \($0.count)" }.joined(separator: "; ") ?? "", held.asOf ?? "",
            ])
    }

    /// One row a group; figures without groups give the heading only.
    package static func groups(_ figures: ReportFigures, _ language: Language) -> String {
        var text = "\u{FEFF}" + CSVCell.line(([Texts.group] + outcomeHeads).map { $0[language] })
        for group in figures.groups ?? [] {
            text += CSVCell.line([group.name] + outcomes(group.outcomes, group.outcomes.total))
        }
        return text
    }

    private static let outcomeHeads: [Phrase] =
        [Texts.plannedSubscribers] + RecipientState.allCases.map { Texts.subscribers(in: $0.name) } + [
            Texts.subscribers(Texts.byNetwork), Texts.subscribers(Texts.byHandset), Texts.reachedPercent,
        ]

    private static func outcomes(_ outcomes: OutcomeCounts, _ planned: Int) -> [String] {
        let states = outcomes.states
        let percent = planned > 0 ? Double(states[.delivered]) * 100 / Double(planned) : 0
        return [String(planned)] + RecipientState.allCases.map { String(states[$0]) } + [
            String(outcomes[.delivered, .network]), String(outcomes[.delivered, .handset]),
            String((percent * 100).rounded() / 100),
        ]
    }
}
