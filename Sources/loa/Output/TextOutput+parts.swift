import Campaigns
import Foundation

/// What `loa text --parts` adds: where each part ends, and both forms side by side with their price.
extension TextOutput {
    static func parts(_ forms: TextForms, _ language: Language) -> String {
        [(Texts.variantName(.accented), forms.normalised), (Texts.variantName(.plain), forms.plain)].map {
            name, measure in
            let capacity = measure.units <= measure.limits.alone ? measure.limits.alone : measure.limits.part
            let rows = zip(measure.partTexts, measure.unitsPerPart).enumerated().map { index, part in
                "  \(index + 1)/\(measure.parts) (\(part.1)/\(capacity))  │\(part.0)│"
            }
            return "\(name[language]): \(measure.encoding.rawValue), \(Texts.partCount(measure.parts)[language])\n"
                + rows.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Carrier × form: parts and price for one subscriber. `chosen`: the form that goes out, by carrier, marked ▶.
    static func prices(_ prices: VariantPrices, chosen: [VariantKind?], _ language: Language) -> String {
        var table = TextTable(
            [Texts.carrier[language]]
                + VariantKind.allCases.flatMap { kind in
                    let name = Texts.variantName(kind)[language]
                    return ["\(name): \(Texts.parts[language])", "\(name): \(Texts.pricePerSubscriber[language])"]
                })
        for (row, chosen) in zip(prices.rows, chosen) {
            table.add(
                [row.name]
                    + row.cells.flatMap { cell in
                        let mark = cell.kind == chosen ? "▶ " : ""
                        guard cell.isTaken else { return ["✗ \(cell.parts)", Texts.notTaken[language]] }
                        return [
                            mark + "\(cell.parts) (\(cell.encoding.rawValue))", price(cell, row.currency, language),
                        ]
                    })
        }
        return table.text + "\n" + Texts.chosenMark[language]
    }

    private static func price(_ cell: VariantPrices.Cell, _ currency: String, _ language: Language) -> String {
        guard let price = cell.price else { return Texts.noPrice[language] }
        let (low, high) = (Money(price.lowerBound, currency).office, Money(price.upperBound, currency).office)
        return low == high ? low : "\(low) – \(high)"
    }

    static func json(_ prices: VariantPrices) -> JSON {
        .array(
            prices.rows.map { row in
                [
                    "carrier": .string(row.carrier), "currency": .string(row.currency),
                    "variants": .array(
                        row.cells.map { cell in
                            [
                                "kind": .string(cell.kind.rawValue), "encoding": .string(cell.encoding.rawValue),
                                "parts": JSON(cell.parts), "taken": .bool(cell.isTaken),
                                "priceFrom": JSON(cell.price.map { "\($0.lowerBound)" }),
                                "priceTo": JSON(cell.price.map { "\($0.upperBound)" }),
                            ]
                        }),
                ]
            })
    }
}
