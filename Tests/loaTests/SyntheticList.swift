import Foundation

/// A list of synthetic recipients of An Giang: unique by an affine permutation within each prefix.
enum SyntheticList {
    /// Prefixes by the carriers' shares, in parts of a hundred.
    private static let prefixes = [("098", 56), ("091", 21), ("090", 18), ("092", 4), ("059", 1)]

    static func write(count: Int, to path: String) throws {
        var text = "phone,province,group,synthetic\n"
        for index in 0..<count {
            let slot = index % 100
            var passed = 0
            for (prefix, share) in prefixes {
                passed += share
                if slot < passed {
                    let number = (index * 7_919 + 13) % 10_000_000
                    let digits = String(number)
                    text += prefix + String(repeating: "0", count: 7 - digits.count) + digits + ",An Giang,,1\n"
                    break
                }
            }
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
