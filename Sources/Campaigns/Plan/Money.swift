package import Foundation

/// An exact amount: decimal, never binary floating point.
package struct Money: Sendable, Equatable, Codable {
    package var amount: Decimal
    /// ISO 4217.
    package let currency: String

    package init(_ amount: Decimal, _ currency: String) {
        self.amount = amount
        self.currency = currency
    }

    /// `1153000` or `12.5`: digits and a point, as JSON has it.
    package var decimalString: String { "\(amount)" }

    /// `1.234.567 đồng`, as a Vietnamese office writes it; other currencies keep their code.
    package var office: String {
        let parts = decimalString.split(separator: ".", maxSplits: 1)
        let fraction = parts.count > 1 ? "," + parts[1] : ""
        return Grouping.office(String(parts[0])) + fraction + (currency == "VND" ? " đồng" : " " + currency)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .amount)
        guard let amount = Decimal(string: text) else {
            throw DecodingError.dataCorruptedError(forKey: .amount, in: container, debugDescription: "not a decimal")
        }
        self.init(amount, try container.decode(String.self, forKey: .currency))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(decimalString, forKey: .amount)
        try container.encode(currency, forKey: .currency)
    }

    private enum CodingKeys: String, CodingKey {
        case amount, currency
    }
}

extension Money {
    /// nil when one of them is missing, when there are none, or when currencies differ: a missing price is never zero.
    package static func sum(_ amounts: [Money?]) -> Money? {
        let known = amounts.compactMap { $0 }
        guard known.count == amounts.count, let currency = known.first?.currency,
            known.allSatisfy({ $0.currency == currency })
        else { return nil }
        return Money(known.reduce(Decimal(0)) { $0 + $1.amount }, currency)
    }
}
