import Campaigns
import Testing

@Suite struct EncodingTests {
    @Test func oneForeignCharacterMakesTheWholeTextUCS2() {
        #expect(Encoding(for: "") == .gsm7)
        #expect(Encoding(for: "So lien lac {dien tu} €") == .gsm7)
        #expect(Encoding(for: "So lien lac “dien tu”") == .ucs2)
        #expect(Encoding(for: "đ") == .ucs2)
        #expect(Encoding(for: "a`") == .ucs2)
    }

    @Test func asciiIsARestrictionOfGSM7() {
        #expect(Encoding.ascii.canWrite("abc {}"))
        #expect(!Encoding.ascii.canWrite("à"))
        #expect(Encoding.gsm7.canWrite("à"))
        #expect(!Encoding.ascii.canWrite("`"))
        #expect(Encoding.ascii.units("{") == 2)
    }

    @Test func aCharacterOutsideTheBasicPlaneIsASurrogatePair() {
        #expect(Encoding.ucs2.units("\u{1F4E2}") == 2)
        #expect(Encoding.ucs2.units("\u{FFFD}") == 1)
    }
}
