import Carriers
import Testing

struct AddressRangeTests {
    @Test(arguments: [
        ("203.113.131.5", "203.113.131.5", true), ("203.113.131.5", "203.113.131.6", false),
        ("203.113.131.0/24", "203.113.131.255", true), ("203.113.131.0/24", "203.113.132.0", false),
        ("203.113.128.0/17", "203.113.255.1", true), ("203.113.128.0/17", "203.113.127.1", false),
        ("0.0.0.0/0", "8.8.8.8", true), ("203.113.131.5", "::ffff:203.113.131.5", true),
        ("2001:ee0::/32", "2001:ee0:4f00::1", true), ("2001:ee0::/32", "2001:ee1::1", false),
        ("0.0.0.0/0", "::1", false), ("203.113.131.0/24", "elsewhere", false),
    ])
    func holds(_ range: String, _ address: String, _ expected: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == expected)
    }

    @Test(arguments: ["", "everywhere", "1.2.3", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/", "::/129", "1.2.3.4/8/8"])
    func refused(_ text: String) {
        #expect(AddressRange(text) == nil)
    }
}
