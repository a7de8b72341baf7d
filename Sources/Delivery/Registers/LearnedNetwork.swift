import Campaigns

/// The network that a receipt named for a number, and the day on which it did.
struct LearnedNetwork {
    let network: Network
    /// Days since 1970-01-01 in Viet Nam; 0 where the register does not know.
    let day: Int

    init(_ network: Network, at moment: Instant) {
        self.network = network
        day = Self.day(of: moment)
    }

    /// nil for a value of a network that this version does not know.
    init?(value: UInt32) {
        let index = Int(value & 0xFF)
        guard Network.allCases.indices.contains(index) else { return nil }
        network = Network.allCases[index]
        day = Int(value >> 8)
    }

    /// What the register holds: the network's index in the lowest byte, the day above it.
    var value: UInt32 {
        UInt32(Network.allCases.firstIndex(of: network) ?? 0) | UInt32(clamping: day) << 8
    }

    static func day(of moment: Instant) -> Int {
        Int(moment.milliseconds + Int64(Instant.vietNamOffset) * 1_000) / 86_400_000
    }
}
