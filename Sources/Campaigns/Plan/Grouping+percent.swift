extension Grouping {
    /// `93,2 %`, as Viet Nam writes it. Only all is 100 %, only none is 0 %.
    package static func percent(_ count: Int, of all: Int) -> String {
        guard all > 0 else { return "–" }
        if count == 0 { return "0 %" }
        if count == all { return "100 %" }
        let tenths = min(999, max(1, (count * 2_000 + all) / (2 * all)))
        return "\(tenths / 10),\(tenths % 10) %"
    }
}
