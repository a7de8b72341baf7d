import Campaigns
import Delivery

/// What `loa report` shows.
enum ReportOutput {
    static func json(_ figures: ReportFigures) -> JSON {
        [
            "slug": .string(figures.plan.slug), "title": .string(figures.plan.title),
            "state": .string(figures.state.rawValue), "hash": .string(figures.plan.hash),
            "planned": JSON(figures.plan.planned), "states": StatusOutput.states(figures.states),
            "rows": RowsOutput.json(figures.plan.rows),
            "segments": .array(
                figures.segments.map { segment in
                    var json = PlanOutput.json(segment.planned)
                    json["states"] = StatusOutput.states(segment.states)
                    return json
                }),
            "parts": JSON(figures.plan.parts), "price": PlanOutput.money(figures.plan.price),
            "evidence": .object(Evidence.allCases.map { JSON.Member($0.name, JSON(figures.evidence[$0] ?? 0)) }),
            "reasons": .object(
                figures.reasons.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    JSON.Member($0.key.name, JSON($0.value))
                }),
            "conflicts": JSON(figures.conflicts), "balanced": .bool(figures.balanced),
        ]
    }

    /// Columns: one line a segment, the states that occur anywhere.
    static func text(_ figures: ReportFigures, _ language: Language) -> String {
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
        var lines = [
            "\(Texts.reportTitle[language]): \(figures.plan.title)",
            "\(Texts.directive[language]): \(Campaign.Directive.office(figures.plan.directive))",
            "\(Texts.state[language]): \(figures.state.phrase[language])",
            RowsOutput.text(figures.plan.rows, language), "", table.text, "",
            Texts.unitSubscribers[language],
            "\(Texts.parts[language]): \(Grouping.office(figures.plan.parts)) · \(Texts.price[language]): \(PlanOutput.price(figures.plan.price, language))",
            evidence(figures, language),
        ]
        if !figures.reasons.isEmpty { lines.append(reasons(figures, language)) }
        if figures.conflicts > 0 { lines.append(Texts.conflicts(figures.conflicts)[language]) }
        if figures.states[.unclear] > 0 { lines.append(Texts.unclearLeft(figures.states[.unclear])[language]) }
        lines.append((figures.balanced ? Texts.balanced : Texts.notBalanced)[language])
        return lines.joined(separator: "\n")
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
