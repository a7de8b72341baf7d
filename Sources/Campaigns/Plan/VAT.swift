package import Foundation

/// Value-added tax (*thuế GTGT*): prices in `carriers.json` are without it, what an office pays is with it.
package struct VAT: Sendable, Equatable {
    /// Percent.
    package let rate: Decimal

    package init(rate: Decimal) { self.rate = rate }

    /// 10 %: Law 48/2024/QH15, article 9; the reduction to 8 % (Resolution 204/2025/QH15) leaves telecommunications out.
    package static let standard = VAT(rate: 10)

    /// The tax on an amount without it; đồng are whole, half a đồng is rounded up.
    package func amount(on net: Money) -> Money {
        var exact = net.amount * rate / 100
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, net.currency == "VND" ? 0 : 2, .plain)
        return Money(rounded, net.currency)
    }

    /// What has to be paid for an amount without tax.
    package func gross(of net: Money) -> Money { Money(net.amount + amount(on: net).amount, net.currency) }

    /// ``gross(of:)`` to the last digit, for rows that a reader adds up.
    package func exactGross(of net: Money) -> Money { Money(net.amount * (100 + rate) / 100, net.currency) }
}
