package import Foundation

extension Carrier {
    /// The price of one part, exactly as the contract writes it.
    package struct Price: Sendable, Equatable {
        /// ISO 4217.
        package let currency: String
        /// Keyed by network identifier, or `default`.
        package let perPart: [String: Decimal]

        package func part(on network: String) -> Decimal? { perPart[network] ?? perPart["default"] }
    }
}
