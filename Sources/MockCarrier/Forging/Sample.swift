import Campaigns

/// Values that make one test of a description hold, or fail.
enum Sample {
    /// - Returns: nil where nothing must be put: the test wants the value to be absent.
    static func value(of test: JSON) -> JSON? {
        if let allowed = test.array { return allowed.first }
        if let wanted = test["exists"]?.bool { return wanted ? .string("1") : nil }
        if let wanted = test["nonEmpty"]?.bool { return wanted ? .string("1") : nil }
        if let excluded = test["not"]?.array { return other(than: excluded) }
        if let pattern = test["matches"]?.string { return .string(PatternSample.text(pattern)) }
        if let bound = test["lt"]?.double { return number(bound - 1) }
        if let bound = test["gte"]?.double { return number(bound.rounded(.up)) }
        return nil
    }

    /// A value that a test does not accept, for the tests that also hold where there is nothing.
    static func counterexample(of test: JSON) -> JSON? {
        if let excluded = test["not"]?.array { return excluded.first }
        if test["exists"]?.bool == false || test["nonEmpty"]?.bool == false { return .string("1") }
        return nil
    }

    private static func other(than excluded: [JSON]) -> JSON {
        let candidates: [JSON] = [.string("1"), .string("0"), .string("ok"), .string("other")]
        return candidates.first { candidate in !excluded.contains { $0.isSame(as: candidate) } } ?? .string("mock")
    }

    private static func number(_ value: Double) -> JSON {
        .number(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value))
    }
}
