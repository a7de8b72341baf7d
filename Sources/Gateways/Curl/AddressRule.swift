internal import Carriers

/// Which addresses a connection may go to. Asked before a socket is opened, and again before each request on it.
struct AddressRule: Sendable, Equatable {
    let reach: Reach
    let allowsPrivate: Bool

    init(reach: Reach, allowsPrivate: Bool) {
        self.reach = reach
        self.allowsPrivate = allowsPrivate
    }

    init(_ route: Route) {
        self.init(reach: route.reach, allowsPrivate: route.transport.allowPrivateAddress)
    }

    /// An address is 4 or 16 bytes in network order; any other length is refused.
    func allows(_ address: [UInt8]) -> Bool {
        if reach == .loopbackOnly, !Self.isLoopback(address) { return false }
        return allowsPrivate || !Self.isPrivate(address)
    }

    /// 127/8 and ::1. A mapped `::ffff:127.0.0.1` is not: nobody needs it, and narrow is safe.
    static func isLoopback(_ address: [UInt8]) -> Bool {
        switch address.count {
        case 4: address[0] == 127
        case 16: address.dropLast().allSatisfy { $0 == 0 } && address[15] == 1
        default: false
        }
    }

    /// Everything that is not an ordinary address of the public Internet (registries of RFC 6890).
    static func isPrivate(_ address: [UInt8]) -> Bool {
        switch address.count {
        case 4: isPrivate4(address[0], address[1], address[2])
        case 16: isPrivate6(address)
        default: true
        }
    }

    private static func isPrivate4(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        switch (a, b, c) {
        case (0, _, _), (10, _, _), (127, _, _): true  // this network, private, loopback
        case (100, 64...127, _): true  // between a provider and its customers
        case (169, 254, _): true  // link-local, where clouds keep their secrets
        case (172, 16...31, _), (192, 168, _): true
        case (192, 0, 0), (198, 18...19, _): true  // protocol assignments, benchmarks
        case (224..., _, _): true  // multicast, reserved, broadcast
        default: false
        }
    }

    private static func isPrivate6(_ bytes: [UInt8]) -> Bool {
        func embedded(at index: Int) -> Bool { isPrivate4(bytes[index], bytes[index + 1], bytes[index + 2]) }
        let firstTwelve = bytes.prefix(12)
        if firstTwelve.allSatisfy({ $0 == 0 }) { return true }  // ::, ::1 and the old compatible form
        if firstTwelve.elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return embedded(at: 12) }
        if firstTwelve.elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return embedded(at: 12) }
        switch (bytes[0], bytes[1]) {
        case (0xFC...0xFD, _): return true  // unique local
        case (0xFE, 0x80...0xFF): return true  // link-local and site-local
        case (0xFF, _): return true  // multicast
        case (0x20, 0x02): return embedded(at: 2)  // 6to4
        case (0x20, 0x01): return bytes[2] == 0 && bytes[3] == 0  // Teredo
        default: return false
        }
    }
}
