import Campaigns

/// What `loa directive read` shows.
enum DirectiveOutput {
    static func json(_ letter: ReadLetter, _ source: LetterSource) -> JSON {
        [
            "source": source.json,
            "number": JSON(letter.number), "symbol": JSON(letter.symbol), "id": JSON(letter.id),
            "date": JSON(letter.date), "place": JSON(letter.place), "issuer": JSON(letter.issuer),
            "parent": JSON(letter.parent), "subject": JSON(letter.subject), "signer": JSON(letter.signer),
            "signingForm": JSON(letter.signingForm),
            "recipients": .array(letter.recipients.map { .string($0) }),
            "cites": .array(letter.cites.map { ["id": .string($0.id), "date": JSON($0.date)] }),
            "forwards": .array(letter.forwards.map { .string($0) }),
            "mandated": .array(
                letter.mandated.map {
                    [
                        "item": JSON($0.item), "text": .string($0.text), "start": JSON($0.start), "end": JSON($0.end),
                    ]
                }),
            "findings": .array(letter.findings.map(FindingOutput.json)),
        ]
    }

    static func text(_ letter: ReadLetter, _ language: Language) -> String {
        var lines = [letter.id ?? Texts.noNumber[language]]
        func add(_ name: Phrase, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  \(name[language]): \(value)") }
        }
        let date = letter.date?.split(separator: "-").reversed().joined(separator: "/")
        add(Texts.letterDate, [date, letter.place].compactMap { $0 }.joined(separator: ", "))
        add(Texts.letterIssuer, letter.issuer)
        add(Texts.letterParent, letter.parent)
        add(Texts.letterSubject, letter.subject)
        add(Texts.letterSigner, [letter.signer, letter.signingForm].compactMap { $0 }.joined(separator: ", "))
        add(Texts.letterRecipients, letter.recipients.joined(separator: "; "))
        add(
            Texts.letterCites,
            letter.cites.map { cite in
                cite.id + (cite.date.map { " (\($0.split(separator: "-").reversed().joined(separator: "/")))" } ?? "")
            }.joined(separator: "; "))
        add(Texts.letterForwards, letter.forwards.joined(separator: "; "))
        var blocks = [lines.joined(separator: "\n")]
        blocks += letter.mandated.map { mandate in
            let title = Texts.mandatedText(
                item: mandate.item, line: mandate.place.line ?? 1, characters: mandate.text.unicodeScalars.count)
            return "  \(title[language]):\n    \(mandate.text)"
        }
        if !letter.findings.isEmpty {
            let rows = letter.findings.sorted { $0.severity > $1.severity }.map {
                "  " + FindingOutput.line($0, language)
            }
            blocks.append(([Texts.letterFindings[language] + ":"] + rows).joined(separator: "\n"))
        }
        let next = Texts.nextForLetter(
            blocks: letter.findings.count { $0.severity == .block },
            warnings: letter.findings.count { $0.severity == .warn })
        blocks.append((letter.isRefused ? Texts.letterRefused : next)[language])
        return blocks.joined(separator: "\n\n")
    }
}
