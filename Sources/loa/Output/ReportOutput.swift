import Campaigns
import Delivery

/// What `loa report` shows.
enum ReportOutput {
    /// Columns: one line a segment, the states that occur anywhere.
    static func text(_ figures: ReportFigures, _ language: Language) -> String {
        let table = figures.groups.map { groups($0, figures, language) } ?? segments(figures, language)
        return ([title(figures, language), table.text, ""] + facts(figures, language)).joined(separator: "\n")
    }

    private static func segments(_ figures: ReportFigures, _ language: Language) -> TextTable {
        let states = RecipientState.allCases.filter { figures.states[$0] > 0 }
        var table = TextTable(
            [Texts.province[language], Texts.network[language], Texts.carrier[language], Texts.planned[language]]
                + states.map { Texts.recipientState($0.name)[language] })
        for segment in figures.segments {
            table.add(
                [
                    ProvinceName.of(segment.planned.province), segment.planned.network.name, segment.planned.gateway,
                    Grouping.office(segment.planned.recipients),
                ] + states.map { Grouping.office(segment.states[$0]) })
        }
        table.rule()
        table.add(
            [Texts.total[language], "", "", Grouping.office(figures.plan.planned)]
                + states.map { Grouping.office(figures.states[$0]) })
        return table
    }

    private static func groups(_ groups: [GroupFigures], _ figures: ReportFigures, _ language: Language) -> TextTable {
        let states = RecipientState.allCases.filter { figures.states[$0] > 0 }
        var table = TextTable(
            [Texts.group[language], Texts.planned[language]] + states.map { Texts.recipientState($0.name)[language] })
        for group in groups {
            let counts = group.outcomes.states
            table.add(
                [group.name.isEmpty ? Texts.noGroup[language] : group.name, Grouping.office(counts.total)]
                    + states.map { Grouping.office(counts[$0]) })
        }
        table.rule()
        table.add(
            [Texts.total[language], Grouping.office(figures.plan.planned)]
                + states.map { Grouping.office(figures.states[$0]) })
        return table
    }

    private static func title(_ figures: ReportFigures, _ language: Language) -> String {
        let reach = figures.reach
        let planned = figures.plan.planned
        let reached = Texts.reachedOf(
            Grouping.office(reach.reached), Grouping.office(planned), Grouping.percent(reach.reached, of: planned))
        return """
            \(Texts.reportTitle[language]): \(figures.plan.title)
            \(Texts.directive[language]): \(Campaign.Directive.office(figures.plan.directive))
            \(Texts.state[language]): \(figures.state.phrase[language]) · \(Texts.asOf[language]): \(figures.asOf.office)
            \(RowsOutput.text(figures.plan.rows, language))
            \(reached[language]) · \(reachParts(reach, language))

            """
    }

    private static func reachParts(_ reach: Reach, _ language: Language) -> String {
        [(Texts.notReached, reach.notReached), (Texts.reachUnknown, reach.unknown), (Texts.notSent, reach.notSent)]
            .map { "\($0[language]): \(Grouping.office($1))" }.joined(separator: " · ")
    }

    private static func facts(_ figures: ReportFigures, _ language: Language) -> [String] {
        let figuresOfPlan = [
            "\(Texts.parts[language]): \(Grouping.office(figures.plan.parts))",
            PlanOutput.cost(figures.plan, language),
        ]
        var lines = [
            Texts.unitSubscribers[language], figuresOfPlan.joined(separator: " · "),
            cost(figures.cost, figures.plan.vat, language),
            evidence(figures, language),
        ]
        if let latency = latency(figures.total.latency, language) { lines.append(latency) }
        if !figures.reasons.isEmpty { lines.append(reasons(figures, language)) }
        if figures.conflicts > 0 { lines.append(Texts.conflicts(figures.conflicts)[language]) }
        if figures.states[.unclear] > 0 { lines.append(Texts.unclearLeft(figures.states[.unclear])[language]) }
        lines.append((figures.balanced ? Texts.balanced : Texts.notBalanced)[language])
        if !figures.held.isEmpty { lines += held(figures, language) }
        if figures.members.count > 1 { lines += family(figures.members, language) }
        if let number = figures.number { lines += ["", Texts.issuedAs(number)[language]] }
        if let differences = figures.differences { lines += differences.sentences.map { $0[language] } }
        return lines
    }

    /// What was used: from what the gateways took to that and everybody who is unclear.
    private static func cost(_ cost: ReportCost, _ vat: VAT, _ language: Language) -> String {
        func amount(_ amount: ReportCost.Amount) -> String {
            let gross = amount.price.map { ", \(Texts.withTax[language]) \(vat.gross(of: $0).office)" } ?? ""
            let parts = Texts.groupedParts(Grouping.office(amount.parts))[language]
            return "\(parts), \(PlanOutput.price(amount.price, language))\(gross)"
        }
        let taken = "\(Texts.costTaken[language]): \(amount(cost.taken))"
        return cost.atMost == cost.taken ? taken : "\(taken) · \(Texts.costAtMost[language]): \(amount(cost.atMost))"
    }

    private static func latency(_ latency: LatencyHistogram, _ language: Language) -> String? {
        let shown = [50, 95, 99].compactMap { percent in
            latency.percentile(Double(percent) / 100).map {
                "\(Texts.within(percent)[language]) \(Texts.duration(milliseconds: $0)[language])"
            }
        }
        return shown.isEmpty ? nil : "\(Texts.latencyTitle[language]): " + shown.joined(separator: " · ")
    }

    private static func evidence(_ figures: ReportFigures, _ language: Language) -> String {
        let parts = Evidence.allCases.compactMap { evidence in
            figures.evidence[evidence].map { "\(Texts.evidence(evidence.name)[language]) \(Grouping.office($0))" }
        }
        return "\(Texts.evidenceTitle[language]): " + parts.joined(separator: " · ")
    }

    private static func reasons(_ figures: ReportFigures, _ language: Language) -> String {
        let parts = figures.reasons.sorted { $0.value > $1.value }.map {
            "\(Texts.reason($0.key.name)[language]) \(Grouping.office($0.value))"
        }
        return "\(Texts.reasonsTitle[language]): " + parts.joined(separator: " · ")
    }
}
