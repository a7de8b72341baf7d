/// Splits a whole number by weights so that the parts add up to it (Hamilton's method).
enum LargestRemainder {
    /// - Returns: a part for each weight; ties go to the first.
    static func split(_ whole: Int, by weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var parts = weights.map { whole * $0 / sum }
        let order = weights.indices.sorted { a, b in
            let (left, right) = (whole * weights[a] % sum, whole * weights[b] % sum)
            return left == right ? a < b : left > right
        }
        for index in order.prefix(whole - parts.reduce(0, +)) { parts[index] += 1 }
        return parts
    }
}
