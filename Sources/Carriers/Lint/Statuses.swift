/// The status codes of a condition, such as `200-299,404`; empty where nothing is said.
struct Statuses {
    private let ranges: [ClosedRange<Int>]

    init(_ written: String?) {
        ranges = (written ?? "").split(separator: ",").compactMap { part in
            let bounds = part.split(separator: "-").compactMap { Int($0) }
            // Three digits (RFC 9110, 15); what is longer is the schema's to refuse.
            guard let first = bounds.first, let last = bounds.last, first <= last, last < 1_000 else { return nil }
            return first...last
        }
    }

    func contains(_ status: Int) -> Bool { ranges.contains { $0.contains(status) } }

    /// Whether each of the others' codes is one of these.
    func contains(_ other: Statuses) -> Bool { other.ranges.allSatisfy { $0.allSatisfy(contains) } }
}
