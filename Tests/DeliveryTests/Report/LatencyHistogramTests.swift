import Delivery
import TestKit
import Testing

@Suite struct LatencyHistogramTests {
    @Test func percentilesAreAtMostA32ndTooHigh() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            var histogram = LatencyHistogram()
            let values = (0..<500).map { _ in
                Int64.random(in: 0...(Int64(1) << Int64.random(in: 0...40, using: &generator)), using: &generator)
            }.sorted()
            for value in values { histogram.add(value) }
            for share in [0.01, 0.5, 0.9, 0.95, 0.99, 1] {
                let exact = values[max(0, Int((Double(values.count) * share).rounded(.up)) - 1)]
                let shown = histogram.percentile(share) ?? -1
                #expect(shown >= exact && Double(shown) <= Double(exact) * (1 + 1 / 31.0) + 1)
            }
            #expect(histogram.longest == values.last && histogram.total == 500)
        }
    }

    @Test func mergedIsTheSameAsCountedTogether() {
        var (a, b, all) = (LatencyHistogram(), LatencyHistogram(), LatencyHistogram())
        for value in [5, 90_000, 61, 64, 63] as [Int64] {
            a.add(value)
            all.add(value)
        }
        for value in [1, 3_600_000] as [Int64] {
            b.add(value)
            all.add(value)
        }
        a += b
        #expect(a == all)
    }

    @Test func receiptsFromBeforeTheSubmissionCountAsAtOnce() {
        var histogram = LatencyHistogram()
        histogram.add(-5_000)
        #expect(histogram.percentile(0.5) == 0 && histogram.longest == 0)
        #expect(LatencyHistogram().percentile(0.5) == nil)
    }
}
