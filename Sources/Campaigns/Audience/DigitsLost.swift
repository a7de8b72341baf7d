/// `9.12E+08`: what a spreadsheet makes of a number in a narrow column. The digits behind are gone for good.
enum DigitsLost {
    static func isSeen(in cell: UnsafeRawBufferPointer) -> Bool {
        guard let exponent = cell.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            exponent > 0, exponent + 2 < cell.count
        else { return false }
        let mantissa = cell[..<exponent]
        let power = cell[(exponent + 2)...]
        return mantissa.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            && mantissa.contains(where: isDigit) && cell[exponent + 1] == UInt8(ascii: "+") && power.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
