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

    @Test func manyAtOnceUpToTheOneThatContradicts() throws {
        func read(_ nsn: UInt32, _ network: Network) throws -> ReadNumber {
            var number = ReadNumber()
            number.nsn = nsn
            number.network = UInt8(try #require(Network.allCases.firstIndex(of: network)))
            return number
        }
        let first = try [read(912_345_678, .itel), read(912_345_679, .reddi), read(912_345_678, .itel)]
        let second = try [read(300_000_000, .vnsky), read(912_345_679, .itel), read(999_999_999, .itel)]
        var ported = PortedNetworks(isLarge: true)
        #expect(ported.insert(first[...]) == nil)
        #expect(ported.count == 2)
        #expect(ported.insert(second[...]) == 1)
        #expect(try ported[number(912_345_678)] == .itel && ported[number(912_345_679)] == .reddi)
        #expect(try ported[number(300_000_000)] == .vnsky && ported[number(999_999_999)] == nil)
        #expect(ported.count == 3)
    }

    @Test(arguments: [false, true]) func aCopyKeepsWhatItWas(_ isLarge: Bool) throws {
        var ported = PortedNetworks(isLarge: isLarge)
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
