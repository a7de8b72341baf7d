import Carriers
import Testing

@testable import MockCarrier

@Suite struct PatternSampleTests {
    @Test(arguments: [
        "IP_INVALID|AUTHENTICATE", "^3: Queued", "please wait \\[ (\\d+) \\] and retry", "[^0-9]+x{3}", "a(b|c)*d?e",
        "(?:ok|OK)\\s\\w", "ID=([A-F0-9]{8})",
    ])
    func isFound(_ pattern: String) throws {
        #expect(try #require(Expression(pattern)).matches(PatternSample.text(pattern)))
    }

    @Test func firstGroupIsGiven() throws {
        let text = PatternSample.text("wait \\[ (\\d+) \\]", first: "250")
        #expect(try #require(Expression(selecting: "wait \\[ (\\d+) \\]")).selection(in: text) == "250")
    }
}
