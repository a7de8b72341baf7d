import Campaigns
import Testing

@Suite struct InstantTests {
    @Test func whatIsWrittenIsRead() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<3_000 {
            let instant = Instant(milliseconds: .random(in: 0...4_000_000_000_000, using: &random))
            #expect(Instant(rfc3339: instant.description) == instant)
        }
    }

    @Test func offsetsAndFractions() {
        let moment = Instant(milliseconds: 1_759_881_600_000)
        #expect(moment.description == "2025-10-08T07:00:00.000+07:00" && moment.office == "07:00:00 08/10/2025")
        for text in [
            "2025-10-08T07:00:00+07:00", "2025-10-08T00:00:00Z", "2025-10-08T00:00:00.000Z",
            "2025-10-07T19:00:00-05:00",
        ] {
            #expect(Instant(rfc3339: text) == moment, "\(text)")
        }
        #expect(Instant(rfc3339: "2025-10-08T00:00:00.250Z") == moment.advanced(byMilliseconds: 250))
    }

    @Test(arguments: [
        "", "2025-10-08", "08/10/2025 07:00", "2025-10-08T07:00:00", "2025-10-08T07:00", "2025-13-08T07:00:00+07:00",
        "2025-02-30T07:00:00+07:00", "2025-10-08T25:00:00+07:00", "2025-10-08T07:61:00+07:00",
        "2025-10-08T07:00:00+07:00 ",
        "2025-10-08T07:00:00+07:00x", "tomorrow",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func arithmetic() {
        let moment = Instant(milliseconds: 1_000)
        #expect(moment.advanced(bySeconds: 0.0001).milliseconds == 1_001)
        #expect(moment.advanced(bySeconds: 1.5).seconds(since: moment) == 1.5)
        #expect(moment < moment.advanced(byMilliseconds: 1))
    }
}
