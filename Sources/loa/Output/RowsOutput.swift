import Campaigns

/// What became of the rows that were read.
enum RowsOutput {
    static func json(_ rows: RowCounts) -> JSON {
        [
            "read": JSON(rows.read), "accepted": JSON(rows.accepted),
            "rejected": .object(rows.rejected.sorted { $0.key < $1.key }.map { JSON.Member($0.key, JSON($0.value)) }),
            "duplicates": JSON(rows.duplicates), "suppressed": JSON(rows.suppressed),
            "suppressedBy": .object(
                rows.suppressedBy.sorted { $0.key < $1.key }.map { JSON.Member($0.key, JSON($0.value)) }),
        ]
    }

    /// Each list by itself.
    static func json(_ lists: [ListCounts]) -> JSON {
        .array(
            lists.map { list in
                .object(
                    [JSON.Member("file", .string(list.file)), JSON.Member("sheet", JSON(list.sheet))]
                        + [
                            JSON.Member("skipped", JSON(list.skipped?.rawValue)),
                            JSON.Member("footer", JSON(list.footer ?? 0)),
                            JSON.Member("unreadColumns", .array((list.unread ?? []).map(JSON.string))),
                        ] + (json(list.rows).members ?? []))
            })
    }

    /// One line a list, where there are several, or where rows stand below the table.
    static func text(_ lists: [ListCounts], _ language: Language) -> String {
        guard lists.count > 1 || lists.contains(where: { $0.footer != nil || $0.unread != nil }) else { return "" }
        return lists.map { list in
            if let skip = list.skipped { return "  \(list.name): \(Texts.skipped(skip)[language])\n" }
            let footer = list.footer.map { " · " + Texts.footerRows($0)[language] } ?? ""
            let unread = list.unread.map { " · " + Texts.unreadColumns($0)[language] } ?? ""
            return "  \(list.name): \(text(list.rows, language))\(footer)\(unread)\n"
        }.joined()
    }

    static func text(_ rows: RowCounts, _ language: Language) -> String {
        let figures = [
            (Texts.rowsRead, rows.read), (Texts.rowsAccepted, rows.accepted), (Texts.rowsRejected, rows.rejectedTotal),
            (Texts.rowsDuplicate, rows.duplicates), (Texts.rowsSuppressed, rows.suppressed),
        ]
        let line = figures.map { "\($0[language]): \(Grouping.office($1))" }.joined(separator: " · ")
        let causes = rows.suppressedBy.sorted { $0.key < $1.key }.map { word, count in
            "\(Texts.suppression(word)[language]) \(Grouping.office(count))"
        }
        return causes.isEmpty ? line : "\(line) (\(causes.joined(separator: ", ")))"
    }
}
