/// Puts 0 ..< count into another order, each position once, without storing it: x ↦ (a·x + b) mod count.
struct Permutation: Sendable {
    private let factor: UInt64
    private let shift: UInt64
    private let count: UInt64

    /// `seed`: another one gives another order.
    init(count: Int, seed: UInt64) {
        self.count = UInt64(max(count, 1))
        var random = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
        random ^= random >> 29
        shift = random % self.count
        // A step of about the golden section scatters neighbours; the next one without a common divisor is taken.
        var factor = max(1, UInt64(Double(self.count) * 0.618_033_988_75) &+ random % 1_000) % self.count
        while Self.divisor(factor, self.count) != 1 { factor += 1 }
        self.factor = factor
    }

    subscript(index: Int) -> Int {
        let (high, low) = factor.multipliedFullWidth(by: UInt64(index))
        return Int((count.dividingFullWidth((high, low)).remainder + shift) % count)
    }

    private static func divisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
