import Testing

@testable import Gateways

@Suite("Which addresses a connection may go to")
struct AddressRuleTests {
    static let v6Loopback: [UInt8] = [UInt8](repeating: 0, count: 15) + [1]

    static func mapped(_ four: [UInt8]) -> [UInt8] { [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four }
    static func v6(_ start: [UInt8]) -> [UInt8] { start + [UInt8](repeating: 7, count: 16 - start.count) }

    @Test(
        "Addresses of the public Internet",
        arguments: [
            [203, 113, 131, 1], [8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 63, 0, 1], [100, 128, 0, 1],
            mapped([203, 113, 131, 1]), v6([0x24, 0x05, 0x48]), v6([0x20, 0x01, 0x0E, 0xE0]),
        ] as [[UInt8]]
    )
    func publicOnes(address: [UInt8]) {
        #expect(AddressRule(reach: .asDescribed, allowsPrivate: false).allows(address))
        #expect(!AddressRule(reach: .loopbackOnly, allowsPrivate: true).allows(address))
    }

    @Test(
        "Addresses that need allowPrivateAddress",
        arguments: [
            [127, 0, 0, 1], [10, 255, 255, 1], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
            [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], v6Loopback,
            [UInt8](repeating: 0, count: 16), mapped([10, 0, 0, 1]), mapped([127, 0, 0, 1]), v6([0xFD]),
            v6([0xFE, 0x80]), v6([0xFF, 0x02]), v6([0x20, 0x02, 192, 168, 1, 1]), v6([0x20, 0x01, 0, 0]),
        ] as [[UInt8]]
    )
    func privateOnes(address: [UInt8]) {
        #expect(!AddressRule(reach: .asDescribed, allowsPrivate: false).allows(address))
        #expect(AddressRule(reach: .asDescribed, allowsPrivate: true).allows(address))
    }

    @Test("Loopback only means 127/8 and ::1, and the private rule still holds")
    func loopback() {
        let rule = AddressRule(reach: .loopbackOnly, allowsPrivate: true)
        for address in [[127, 0, 0, 1], [127, 8, 9, 10], Self.v6Loopback] as [[UInt8]] {
            #expect(rule.allows(address))
            #expect(!AddressRule(reach: .loopbackOnly, allowsPrivate: false).allows(address))
        }
        let others: [[UInt8]] = [
            [10, 255, 255, 1], [192, 168, 1, 1], [0, 0, 0, 0], Self.mapped([127, 0, 0, 1]), Self.v6([0xFE, 0x80]),
        ]
        for address in others { #expect(!rule.allows(address)) }
    }

    @Test("What is not an address is refused", arguments: [[], [127], [127, 0, 0, 1, 0]] as [[UInt8]])
    func noAddress(bytes: [UInt8]) {
        #expect(!AddressRule(reach: .loopbackOnly, allowsPrivate: true).allows(bytes))
        #expect(!AddressRule(reach: .asDescribed, allowsPrivate: false).allows(bytes))
    }
}
