import Campaigns
import Foundation
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("0", "0 đồng"), ("999", "999 đồng"), ("1000", "1.000 đồng"), ("1234567", "1.234.567 đồng"),
        ("12.5", "12,5 đồng"),
        ("-1234567", "-1.234.567 đồng"), ("123456789012", "123.456.789.012 đồng"),
    ])
    func asAnOfficeWritesIt(_ amount: String, _ text: String) throws {
        let money = Money(try #require(Decimal(string: amount)), "VND")
        #expect(money.office == text && money.decimalString == amount)
        let back = try JSONDecoder().decode(Money.self, from: JSONEncoder().encode(money))
        #expect(back == money)
    }

    @Test func otherCurrenciesKeepTheirCode() { #expect(Money(1_500, "USD").office == "1.500 USD") }

    @Test func amountsAreExact() throws {
        let price = try #require(Decimal(string: "0.1"))
        #expect(Money(price * 3, "VND").decimalString == "0.3")
    }
}
