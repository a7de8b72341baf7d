import Campaigns

/// Decides by hashing: seed, number and text give the fate, so that neither the order nor the number of the other
/// messages changes it.
struct MockOracle: Sendable {
    let seed: UInt64
    let shares: MockShares
    let magic: Bool

    func fate(of number: PhoneNumber, text: String) -> MockFate {
        if magic, let fate = MockMagic.fate(of: number) { return fate }
        let base = Self.mixed(Self.hash(text) ^ Self.mixed(seed ^ UInt64(number.nsn)))
        var fate = MockFate()
        fate.handling = handling(Self.share(base, 1))
        fate.end = end(Self.share(base, 2))
        fate.duplicateReceipt = Self.share(base, 3) < shares[.duplicateReceipt]
        fate.earlyReceipt = Self.share(base, 4) < shares[.earlyReceipt]
        fate.late = Self.share(base, 5) < shares[.late]
        fate.outOfOrder = Self.share(base, 6) < shares[.outOfOrder]
        fate.unknownReceipt = Self.share(base, 7) < shares[.unknownReceipt]
        return fate
    }

    /// A number in the range that belongs to this message: a delay, a latency.
    func pick(_ range: ClosedRange<Int>, for number: PhoneNumber, salt: UInt64) -> Int {
        let span = Double(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(Self.share(Self.mixed(seed ^ UInt64(number.nsn)), salt) * span)
    }

    private func handling(_ draw: Double) -> MockFate.Handling {
        switch shares.drawn(MockShares.Share.ofRequest, draw) {
        case .rejected: .rejected
        case .temporary: .temporary
        case .throttled: .throttled
        case .ambiguous: .ambiguous
        case .http500: .http500
        case .closeBeforeReply: .closeBeforeReply
        case .hang: .hang
        case .html: .html
        case .blocked: .blocked
        case .balance: .balance
        case .tokenExpired: .tokenExpired
        case .half: .half
        default: .accepted
        }
    }

    private func end(_ draw: Double) -> MockFate.End {
        switch shares.drawn(MockShares.Share.ofReceipt, draw) {
        case .noReceipt: .never
        case .undelivered: .undelivered
        case .expired: .expired
        default: .delivered
        }
    }

    /// Uniform in 0 ..< 1.
    private static func share(_ base: UInt64, _ salt: UInt64) -> Double {
        Double(mixed(base &+ salt &* 0x9E37_79B9_7F4A_7C15) >> 11) / Double(UInt64(1) << 53)
    }

    /// FNV-1a over UTF-8 (public domain).
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The finaliser of SplitMix64 (public domain): every bit of the input reaches every bit of the output.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension MockShares {
    /// The share that a draw in 0 ..< 1 falls into; nil for the rest.
    func drawn(_ group: [Share], _ draw: Double) -> Share? {
        var upper = 0.0
        for share in group {
            upper += self[share]
            if draw < upper { return share }
        }
        return nil
    }
}

extension ClosedRange<Int> {
    func pick(_ oracle: MockOracle, _ number: PhoneNumber, salt: UInt64) -> Int {
        oracle.pick(self, for: number, salt: salt)
    }
}
