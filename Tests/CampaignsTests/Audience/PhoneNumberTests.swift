import Campaigns
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [299_999_999, 400_000_000, 499_999_999, 600_000_000, 1_000_000_000, 0, .max] as [UInt32])
    func whatCannotBeAMobileNumberIsNone(_ nsn: UInt32) {
        #expect(PhoneNumber(nsn: nsn) == nil)
    }

    @Test func isMaskedUnlessAFormatIsAskedFor() throws {
        let number = try #require(PhoneNumber(nsn: 912_345_678))
        #expect("\(number)" == "+84912***678")
        #expect(number.formatted(.national0) == "0912345678")
        #expect(number.prefixNetwork == .vinaphone)
    }

    @Test func anUnallocatedPrefixHasNoNetwork() throws {
        #expect(try #require(PhoneNumber(nsn: 550_123_456)).prefixNetwork == nil)
    }
}
