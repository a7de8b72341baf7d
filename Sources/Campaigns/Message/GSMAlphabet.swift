/// The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1).
package enum GSMAlphabet {
    /// Septets by scalar value up to the euro sign, the highest one in the alphabet; 0 is "not in it".
    private static let septetsByValue: [UInt8] = {
        var septets = [UInt8](repeating: 0, count: 0x20AC + 1)
        let table = Table(PackageResources.gsm0338_csv)
        let (unicode, cost) = (table.column("unicode"), table.column("septets"))
        for row in table.rows {
            guard let scalar = Table.scalar(row[unicode]), let count = UInt8(row[cost]) else {
                preconditionFailure("gsm0338.csv: \(row)")
            }
            septets[Int(scalar.value)] = count
        }
        return septets
    }()

    /// What a character costs: 1, or 2 when it needs the escape; nil when it is not in the alphabet.
    ///
    /// The escape itself (U+001B) is only a half of a pair, never a character of a text: nil.
    package static func septets(_ scalar: Unicode.Scalar) -> Int? {
        guard scalar.value <= 0x20AC else { return nil }
        let count = septetsByValue[Int(scalar.value)]
        return count == 0 ? nil : Int(count)
    }
}
