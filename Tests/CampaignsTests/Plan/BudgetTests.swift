import Campaigns
import Foundation
import Testing

@Suite struct BudgetTests {
    @Test func theTaxIsRoundedToWholeDong() {
        let vat = VAT(rate: 10)
        #expect(vat.amount(on: Money(1_772_100, "VND")) == Money(177_210, "VND"))
        #expect(vat.gross(of: Money(15, "VND")) == Money(17, "VND"))
        #expect(VAT(rate: 8).gross(of: Money(14, "VND")) == Money(15, "VND"))
        #expect(vat.exactGross(of: Money(15, "VND")).decimalString == "16.5")
        #expect(VAT.standard.rate == 10)
    }

    @Test func anAmountWithTaxIsHeldAgainstTheGross() {
        let included = Budget(Money(1_100, "VND"))
        #expect(included.covers(Money(1_000, "VND")) && !included.covers(Money(1_001, "VND")))
        let excluded = Budget(Money(1_100, "VND"), basis: .excluded)
        #expect(excluded.covers(Money(1_100, "VND")) && !excluded.covers(Money(1_101, "VND")))
        #expect(!included.covers(Money(1, "USD")))
    }

    @Test(arguments: Budget.Basis.allCases)
    func itComesBackFromTheLedger(_ basis: Budget.Basis) throws {
        let budget = Budget(Money(3_000_000, "VND"), basis: basis, vat: VAT(rate: 8))
        #expect(try JSONDecoder().decode(Budget.self, from: JSONEncoder().encode(budget)) == budget)
    }

    @Test func aMissingPriceIsNeverZero() {
        let price = Money(300, "VND")
        #expect(Money.sum([price, nil]) == nil && Money.sum([]) == nil)
        #expect(Money.sum([price, Money(1, "USD")]) == nil)
        #expect(Money.sum([price, price]) == Money(600, "VND"))
    }
}
