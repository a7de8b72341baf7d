import Campaigns
import Delivery

/// What the registers hold, in counts.
enum RegisterOutput {
    /// `rows`: of the list, where there was one; `rejects`: paths of the rows that were passed over.
    static func json(_ change: NumbersOffice.Change, _ rows: RowCounts?, _ rejects: [String]) -> JSON {
        [
            "register": .string(change.register.rawValue), "changed": JSON(change.changed),
            "unchanged": JSON(change.unchanged), "total": JSON(change.total),
            "rows": rows.map { RowsOutput.json($0) } ?? .null, "rejects": .array(rejects.map(JSON.string)),
        ]
    }

    static func json(_ cap: FrequencyCap?) -> JSON {
        cap.map { ["messages": JSON($0.messages), "hours": JSON($0.hours)] } ?? .null
    }

    static func json(_ counts: [(Register, Int)], _ cap: FrequencyCap?) -> JSON {
        [
            "registers": .object(counts.map { JSON.Member($0.0.rawValue, JSON($0.1)) }),
            "frequencyCap": json(cap),
        ]
    }

    static func text(_ counts: [(Register, Int)], _ cap: FrequencyCap?, _ language: Language) -> String {
        let lines = counts.map { "\(Texts.register($0.0.rawValue)[language]): \(Grouping.office($0.1))" }
        return (lines + [Texts.frequencyCap(cap?.messages, cap?.hours)[language]]).joined(separator: "\n")
    }
}
