package import Campaigns
package import Delivery

/// The report as a workbook: summary, segments, failures by reason, timeline, and groups where they were asked for.
package struct ReportWorkbook {
    let figures: ReportFigures
    private let language: Language

    package init(_ figures: ReportFigures, _ language: Language) {
        self.figures = figures
        self.language = language
    }

    /// Writes the file whole, or not at all.
    ///
    /// Throws ``Problem`` (bad use) when it cannot be written.
    package func write(to path: String) throws {
        let file = try AtomicFile(path)
        let book = try Workbook(file.draft)
        try book.add(
            say(Texts.summaryTitle),
            heads: [Texts.figure, Texts.value, Texts.unit, Texts.shareOfPlanned, Texts.means].map(say),
            widths: [40, 34, 14, 12, 64], rows: summary)
        try book.add(say(Texts.segmentsSheet), heads: segmentHeads, widths: [7, 14, 14, 16, 11], rows: segments)
        try book.add(
            say(Texts.failuresSheet),
            heads: [Texts.state, Texts.reasonTitle, Texts.recipients, Texts.shareOfPlanned].map(say),
            widths: [22, 56, 14, 16], rows: failures)
        try book.add(
            say(Texts.timelineSheet),
            heads: [Texts.stepStart, Texts.subscribers(Texts.submissions), Texts.subscribers(Texts.receipts)].map(say),
            widths: [22, 24, 24], rows: timeline)
        if !figures.held.isEmpty {
            try book.add(say(Texts.heldSheet), heads: heldHeads, widths: [14, 14, 16, 16], rows: held)
        }
        if let groups = figures.groups {
            try book.add(
                say(Texts.groupsTitle), heads: [say(Texts.group)] + outcomeHeads, widths: [40, 14],
                rows: groups.map { group in
                    let name = group.name.isEmpty ? say(Texts.noGroup) : group.name
                    return [.text(name)] + outcomes(group.outcomes, group.outcomes.total)
                })
        }
        try book.close()
        try file.finish()
    }

    func say(_ phrase: Phrase) -> String { phrase[language] }

    private var outcomeHeads: [String] {
        let heads = [Texts.plannedSubscribers] + RecipientState.allCases.map { Texts.subscribers(in: $0.name) }
        return (heads + [Texts.subscribers(Texts.byNetwork), Texts.subscribers(Texts.byHandset), Texts.reachedShare])
            .map(say)
    }

    private func outcomes(_ outcomes: OutcomeCounts, _ planned: Int) -> [WorkbookCell] {
        let states = outcomes.states
        return [.count(planned)] + RecipientState.allCases.map { .count(states[$0]) } + [
            .count(outcomes[.delivered, .network]), .count(outcomes[.delivered, .handset]),
            .share(part: states[.delivered], of: planned),
        ]
    }

    private var segmentHeads: [String] {
        [Texts.provinceCode, Texts.province, Texts.network, Texts.carrier].map(say) + outcomeHeads
            + [
                Texts.partsPlanned, Texts.partsTaken, Texts.partsAtMost, Texts.pricePlanned, Texts.priceTaken,
                Texts.priceAtMost, Texts.currency,
            ].map(say)
    }

    private var segments: [[WorkbookCell]] {
        figures.segments.map { segment in
            let planned = segment.planned
            let cost = ReportCost([segment])
            let place: [WorkbookCell] = [
                .text(planned.province), .text(Provinces.name(of: planned.province)), .text(planned.network.name),
                .text(planned.gateway),
            ]
            return place + outcomes(segment.tally.outcomes, planned.recipients) + [
                .count(cost.planned.parts), .count(cost.taken.parts), .count(cost.atMost.parts),
                .price(cost.planned.price), .price(cost.taken.price), .price(cost.atMost.price),
                .text(planned.price?.currency ?? ""),
            ]
        }
    }

    private var failures: [[WorkbookCell]] {
        figures.total.failures.map { failure, count in
            [
                .text(say(Texts.recipientState(failure.state.name))),
                .text(say(Texts.failure(failure.state.name, failure.reason.name))), .count(count),
                .share(part: count, of: figures.plan.planned),
            ]
        }
    }

    private var timeline: [[WorkbookCell]] {
        figures.total.timeline.steps(most: 48).steps.map {
            [.time($0.start), .count($0.slot.submissions), .count($0.slot.receipts)]
        }
    }
}
