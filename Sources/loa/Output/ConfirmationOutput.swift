import Campaigns

/// What `loa directive confirm` shows: the decisions, the words that differ, both texts.
enum ConfirmationOutput {
    static func json(_ confirmation: Confirmation) -> JSON {
        (try? confirmation.canonical).flatMap { JSON(received: Array($0.utf8)) } ?? .null
    }

    static func text(_ confirmation: Confirmation, _ language: Language) -> String {
        var lines: [String] = []
        for decision in confirmation.decisions {
            let answer = Texts.answer(decision.answer)[language]
            let proposal = decision.suggested.map { " (\(Texts.perhaps($0)[language]))" } ?? ""
            lines.append("  \(decision.line):\(decision.column) \"\(decision.found)\"\(proposal): \(answer)")
        }
        var blocks = lines.isEmpty ? [] : [lines.joined(separator: "\n")]
        if !confirmation.changes.isEmpty {
            blocks.append(
                "\(Texts.wordChanges[language]):\n"
                    + confirmation.changes.map { "  … \($0.shown) …" }.joined(separator: "\n"))
        }
        if let ordered = confirmation.ordered { blocks.append("\(Texts.asOrdered[language]):\n  \(ordered)") }
        blocks.append("\(Texts.asConfirmed[language]):\n  \(confirmation.text)")
        blocks.append(standing(confirmation, language))
        return blocks.joined(separator: "\n\n")
    }

    /// Who said yes, when, and under which paper.
    static func standing(_ confirmation: Confirmation, _ language: Language) -> String {
        let at = Instant(rfc3339: confirmation.at)?.office ?? confirmation.at
        let said = Texts.confirmed(confirmation.by, confirmation.paper, at: at)[language]
        guard let unit = confirmation.unit else { return said }
        return said + " " + Texts.confirmedForUnit(unit, item: confirmation.item)[language]
    }
}
