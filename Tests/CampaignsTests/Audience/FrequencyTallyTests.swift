import Campaigns
import Testing

@Suite struct FrequencyTallyTests {
    private func number(_ nsn: UInt32) throws -> PhoneNumber { try #require(PhoneNumber(nsn: nsn)) }

    @Test(arguments: 1...4)
    func aNumberIsFullAtTheLimitAndNotBefore(_ limit: Int) throws {
        var tally = FrequencyTally(limit: limit)
        let often = try number(912_345_678)
        for count in 1...limit {
            #expect(!tally.isFull(often))
            tally.count(often)
            #expect(tally.isFull(often) == (count == limit))
        }
        tally.count(often)
        let other = try number(912_345_679)
        #expect(tally.full.count == 1 && !tally.isFull(other))
    }

    @Test func theOfficesRuleAndTheLaws() throws {
        let office = try #require(FrequencyCap(messages: 5, hours: 48))
        let law = try #require(FrequencyCap(messages: 3, hours: 24))
        #expect(FrequencyCap.rules(for: "awareness", office: nil).isEmpty)
        #expect(FrequencyCap.rules(for: "awareness", office: office) == [office])
        #expect(FrequencyCap.rules(for: "advertising", office: nil) == [law])
        #expect(FrequencyCap.rules(for: "advertising", office: office) == [office, law])
    }

    @Test(arguments: [(0, 24), (21, 24), (3, 0), (3, 721)])
    func figuresThatAreNoCap(_ messages: Int, _ hours: Int) {
        #expect(FrequencyCap(messages: messages, hours: hours) == nil)
    }
}
