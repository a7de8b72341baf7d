import Campaigns

/// What `loa journal` shows.
enum JournalOutput {
    static func json(_ stored: JournalChain.Stored) -> JSON {
        let entry = stored.entry
        return [
            "seq": JSON(Int(entry.seq)), "at": .string(entry.at.description), "who": .string(entry.draft.who),
            "act": .string(entry.draft.act), "subject": .string(entry.draft.subject),
            "before": .string(entry.draft.before), "after": .string(entry.draft.after),
            "reason": .string(entry.draft.reason),
            "detail": JSON(received: Array(entry.draft.detail.utf8)) ?? .null, "previous": .string(entry.previous),
            "hash": .string(stored.storedHash),
        ]
    }

    static func text(_ entries: [JournalChain.Stored], _ language: Language) -> String {
        guard !entries.isEmpty else { return Texts.journalEmpty[language] }
        var table = TextTable([
            "#", Texts.time[language], Texts.who[language], Texts.act[language], Texts.subject[language],
            Texts.after[language],
        ])
        for stored in entries {
            let entry = stored.entry
            table.add([
                String(entry.seq), entry.at.office, entry.draft.who, Texts.journalAct(entry.draft.act)[language],
                entry.draft.subject, String(entry.draft.after.prefix(16)),
            ])
        }
        return table.text
    }
}
