import Campaigns
import Delivery

/// What `loa run` shows when it ends.
enum RunOutput {
    /// The report, and how each lane ended.
    static func json(_ result: RunWork.Result) -> JSON {
        var json = ReportOutput.json(result.figures)
        json["lanes"] = .object(
            result.ends.sorted { $0.key < $1.key }.map { JSON.Member($0.key, ["end": .string($0.value.word)]) })
        return json
    }

    static func text(_ result: RunWork.Result, _ language: Language) -> String {
        let figures = result.figures
        var lines = result.ends.sorted { $0.key < $1.key }.compactMap { gateway, end in
            self.end(end).map { "✗ \(gateway): \($0[language])" }
        }
        lines += RecipientState.allCases.filter { figures.states[$0] > 0 }.map {
            "\(Texts.recipientState($0.name)[language]): \(Grouping.office(figures.states[$0]))"
        }
        lines.append((figures.balanced ? Texts.balanced : Texts.notBalanced)[language])
        if result.isUnfinished { lines.append(Texts.stillPending(figures.states[.pending])[language]) }
        if figures.states[.submitted] > 0 { lines.append(Texts.receiptsAwaited(figures.states[.submitted])[language]) }
        if figures.states[.unclear] > 0 { lines.append(Texts.unclearLeft(figures.states[.unclear])[language]) }
        lines.append(Texts.seeReport(figures.plan.slug)[language])
        return lines.joined(separator: "\n")
    }

    private static func end(_ end: LaneEnd) -> Phrase? {
        switch end {
        case .done: nil
        case .halted: Texts.laneHalted
        case .tooLate: Texts.laneTooLate
        case .neverOpen: Texts.neverOpen
        case .latched(let reason, let detail): Texts.laneLatched(Texts.reason(reason.name), detail)
        }
    }
}

extension LaneEnd {
    /// A stable English word for scripts, such as `latched: balance`.
    fileprivate var word: String {
        switch self {
        case .done: "done"
        case .halted: "halted"
        case .tooLate: "tooLate"
        case .neverOpen: "neverOpen"
        case .latched(let reason, _): "latched: " + reason.name
        }
    }
}
