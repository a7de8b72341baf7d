import Campaigns
import Testing

@Suite struct MaskingTests {
    @Test func theMiddleIsHidden() {
        #expect(Masking.mask("0912345678") == "0912****78")
        #expect(Masking.mask("+84912345678") == "+849******78")
        #expect(Masking.mask("") == "" && Masking.mask("113") == "***" && Masking.mask("1a2b") == "*a*b")
    }

    @Test func neverAWholeNumberHoweverItIsWritten() {
        for text in [
            "0912345678", "0912 345 678", "84-912-345-678", "０９１２３４５６７８", "912345678",
            String(repeating: "0912345678", count: 9),
        ] {
            let masked = Masking.mask(text)
            #expect(!masked.contains("345") && !masked.contains("３４５"))
            #expect(masked.unicodeScalars.count <= 40)
        }
        let number = PhoneNumber(nsn: 912_345_678)
        #expect(number.map { "\($0)" } == "+84912***678")
    }
}
