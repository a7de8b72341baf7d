import Campaigns

/// What `loa text` shows.
enum TextOutput {
    static func json(_ measure: TextMeasure) -> JSON {
        [
            "text": .string(measure.text), "characters": JSON(measure.characters),
            "encoding": .string(measure.encoding.rawValue), "units": JSON(measure.units), "parts": JSON(measure.parts),
            "unitsPerPart": .array(measure.unitsPerPart.map { JSON($0) }),
            "partTexts": .array(measure.partTexts.map { .string($0) }),
        ]
    }

    static func text(_ forms: TextForms, _ language: Language) -> String {
        var table = TextTable([
            Texts.form[language], Texts.characters[language], Texts.encoding[language], Texts.units[language],
            Texts.parts[language], Texts.unitsPerPart[language],
        ])
        let rows = [
            (Texts.asWritten, forms.asWritten), (Texts.normalised, forms.normalised), (Texts.plainForm, forms.plain),
        ]
        for (name, measure) in rows {
            table.add([
                name[language], String(measure.characters), measure.encoding.rawValue, String(measure.units),
                String(measure.parts), measure.unitsPerPart.map(String.init).joined(separator: " + "),
            ])
        }
        return table.text + "\n\n" + Texts.plainForm[language] + ":\n" + forms.plain.text
    }
}
