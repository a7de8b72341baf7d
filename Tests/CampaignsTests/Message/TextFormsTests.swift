import Campaigns
import Foundation
import Testing

@Suite struct TextFormsTests {
    @Test func theThreeFormsOfTheMandatedTextHaveThreePrices() throws {
        let rows = try Fixture.table("message-parts")
        let text = try #require(rows.first { $0["variant"]?.hasPrefix("C ") == true }?["text"])
        let forms = TextForms(text.decomposedStringWithCanonicalMapping)
        #expect(forms.asWritten.units == 487)
        #expect(forms.asWritten.parts == 8)
        #expect(forms.normalised.parts == 6)
        #expect(forms.normalised == TextMeasure(text))
        #expect(forms.plain.parts == 3)
        #expect(forms.plain.encoding == .gsm7)
    }
}
