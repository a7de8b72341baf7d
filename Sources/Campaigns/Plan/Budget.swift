package import Foundation

/// The most that a campaign may cost (`budget` of `campaign.json`).
package struct Budget: Sendable, Equatable {
    /// Whether the amount has the tax in it.
    package enum Basis: String, Sendable, CaseIterable {
        case included, excluded
    }

    package let limit: Money
    package let basis: Basis
    package let vat: VAT

    package init(_ limit: Money, basis: Basis = .included, vat: VAT = .standard) {
        self.limit = limit
        self.basis = basis
        self.vat = vat
    }

    /// A price without tax as the budget counts it.
    package func counted(_ net: Money) -> Money { basis == .included ? vat.gross(of: net) : net }

    /// The most that prices without tax may add up to.
    package var net: Decimal { basis == .included ? limit.amount * 100 / (100 + vat.rate) : limit.amount }

    /// False above the limit, and in another currency.
    package func covers(_ net: Money) -> Bool {
        net.currency == limit.currency && counted(net).amount <= limit.amount
    }
}

extension Budget: Codable {
    private enum CodingKeys: String, CodingKey {
        case vat, vatRate
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let basis = try container.decodeIfPresent(String.self, forKey: .vat).flatMap(Basis.init(rawValue:))
        let rate = try container.decodeIfPresent(String.self, forKey: .vatRate).flatMap { Decimal(string: $0) }
        self.init(try Money(from: decoder), basis: basis ?? .included, vat: rate.map(VAT.init) ?? .standard)
    }

    package func encode(to encoder: any Encoder) throws {
        try limit.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(basis.rawValue, forKey: .vat)
        try container.encode("\(vat.rate)", forKey: .vatRate)
    }
}
