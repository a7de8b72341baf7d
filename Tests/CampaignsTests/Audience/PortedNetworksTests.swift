import Campaigns
import Testing

@Suite struct PortedNetworksTests {
    private func number(_ nsn: UInt32) throws -> PhoneNumber { try #require(PhoneNumber(nsn: nsn)) }

    @Test func neighboursDoNotDisturbEachOther() throws {
        var ported = PortedNetworks()
        #expect(try ported[number(912_345_678)] == nil)
        for (offset, network) in Network.allCases.enumerated() {
            #expect(try ported.insert(number(912_345_678 + UInt32(offset)), network) == nil)
        }
        for (offset, network) in Network.allCases.enumerated() {
            #expect(try ported[number(912_345_678 + UInt32(offset))] == network)
        }
        #expect(try ported[number(912_345_677)] == nil)
        #expect(try ported[number(300_000_000)] == nil)
        #expect(try ported[number(999_999_999)] == nil)
        #expect(ported.count == Network.allCases.count)
    }

    @Test func aLaterNetworkReplacesTheFirstAndSaysWhichItWas() throws {
        var ported = PortedNetworks()
        #expect(try ported.insert(number(999_999_999), .viettel) == nil)
        #expect(try ported.insert(number(999_999_999), .vnsky) == .viettel)
        #expect(try ported[number(999_999_999)] == .vnsky)
        #expect(ported.count == 1)
    }

    @Test func aCopyKeepsWhatItWas() throws {
        var ported = PortedNetworks()
        try ported.insert(number(300_000_000), .itel)
        let copy = ported
        try ported.insert(number(300_000_000), .reddi)
        try ported.insert(number(999_999_999), .reddi)
        #expect(try copy[number(300_000_000)] == .itel)
        #expect(try copy[number(999_999_999)] == nil)
        #expect(try ported[number(300_000_000)] == .reddi)
        #expect((copy.count, ported.count) == (1, 2))
    }
}
