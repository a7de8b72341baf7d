/// Times from hand-over to receipt, in buckets of a 32nd of their size: of fixed size, mergeable, and each percentile is
/// at most 3.2 % too high.
package struct LatencyHistogram: Sendable, Equatable {
    private var counts: [Int] = []
    package private(set) var total = 0
    /// Milliseconds; exact.
    package private(set) var longest: Int64 = 0

    package init() {}

    /// - Parameter milliseconds: a receipt that came "before" its submission, by another machine's clock, counts as 0.
    package mutating func add(_ milliseconds: Int64) {
        let value = max(0, milliseconds)
        let index = Self.index(UInt64(value))
        if index >= counts.count { counts += [Int](repeating: 0, count: index + 1 - counts.count) }
        counts[index] += 1
        total += 1
        longest = max(longest, value)
    }

    /// Milliseconds within which that share of the receipts came; nil without any.
    ///
    /// `share`: such as 0.95.
    package func percentile(_ share: Double) -> Int64? {
        guard total > 0 else { return nil }
        let wanted = max(1, Int((Double(total) * share).rounded(.up)))
        var passed = 0
        for (index, count) in counts.enumerated() {
            passed += count
            if passed >= wanted { return min(longest, Self.upperBound(index)) }
        }
        return longest
    }

    package static func += (a: inout LatencyHistogram, b: LatencyHistogram) {
        if b.counts.count > a.counts.count {
            a.counts += [Int](repeating: 0, count: b.counts.count - a.counts.count)
        }
        for (index, count) in b.counts.enumerated() { a.counts[index] += count }
        a.total += b.total
        a.longest = max(a.longest, b.longest)
    }

    /// Values below 64 have a bucket of their own; above, each power of two has 32.
    private static func index(_ value: UInt64) -> Int {
        if value < 64 { return Int(value) }
        let shift = 58 - value.leadingZeroBitCount
        return shift * 32 + Int(value >> UInt64(shift))
    }

    private static func upperBound(_ index: Int) -> Int64 {
        if index < 64 { return Int64(index) }
        let shift = index / 32 - 1
        return Int64(index - shift * 32 + 1) << Int64(shift) - 1
    }
}
