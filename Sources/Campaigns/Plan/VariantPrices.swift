package import Foundation

/// Both forms of a text as each carrier would bill them, side by side: what an office decides by.
package struct VariantPrices: Sendable {
    package struct Cell: Sendable, Equatable {
        package let kind: VariantKind
        package let encoding: Encoding
        package let parts: Int
        /// For one subscriber, the lowest and the highest of the carrier's networks; nil where no price is agreed.
        package let price: ClosedRange<Decimal>?
        /// False when the carrier does not take this form.
        package let isTaken: Bool
    }

    package struct Row: Sendable {
        package let carrier: String
        package let name: String
        package let currency: String
        /// Accented, then plain.
        package let cells: [Cell]
    }

    package let rows: [Row]

    /// - Parameters:
    ///   - text: with diacritics; the plain form is made from it.
    ///   - contracts: whose limits, label and prices count.
    package init(_ text: String, _ contracts: [Contract]) {
        rows = contracts.map { contract in
            Row(
                carrier: contract.id, name: contract.name, currency: contract.currency,
                cells: VariantKind.allCases.map { Self.cell($0, text, contract) })
        }
    }

    private static func cell(_ kind: VariantKind, _ text: String, _ contract: Contract) -> Cell {
        let body = kind == .plain ? text.plain : text
        let variant = Variant(kind: kind, text: contract.text.label + body, limits: contract.text.limits)
        let prices = contract.networks.compactMap { contract.pricePerPart[$0] }.map { $0 * Decimal(variant.parts) }
        let range =
            prices.count == contract.networks.count
            ? prices.min().flatMap { low in prices.max().map { low...$0 } } : nil
        return Cell(
            kind: kind, encoding: variant.encoding, parts: variant.parts, price: range,
            isTaken: contract.text.fault(of: variant) == nil)
    }
}
