/// The digits of a cell as they come, byte by byte, and the verdict on them (national numbering plan).
struct NumberDigits {
    private var value: UInt64 = 0
    private var count = 0
    private var plus = false
    private var separators = 0
    private var digitsSinceDot: Int?

    /// Takes one ASCII byte.
    ///
    /// - Returns: false when it has no place in a number; letters never pass.
    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            count += 1
            // Fifteen digits are the longest number of E.164; more are only counted.
            if count <= 15 { value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0")) }
            if let since = digitsSinceDot { digitsSinceDot = since + 1 }
        case UInt8(ascii: "+"):
            guard count == 0, !plus else { return false }
            plus = true
        case UInt8(ascii: "."):
            separators += 1
            digitsSinceDot = 0
        case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            separators += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            break
        default:
            return false
        }
        return true
    }

    func reading() -> NumberReading {
        // The plain path: ten digits, the first one a trunk zero, which adds nothing to the value.
        if count == 10, !plus, separators == 0, value >= 300_000_000, value <= 999_999_999 {
            return NumberDigits.national(value, digits: 9, as: .ok)
        }
        return general()
    }

    private func general() -> NumberReading {
        guard count > 0 else { return .rejected(.notANumber) }
        // `91234567.0` is a number with a decimal, as spreadsheets export it: its zero would make a stranger's number.
        if separators == 1, let decimals = digitsSinceDot, decimals == 1 || decimals == 2 {
            return .rejected(.notANumber)
        }
        guard count <= 15 else { return .rejected(.badLength) }
        if plus { return international(value, digits: count, as: .ok) }
        if count >= 2, value < power(count - 2) { return international(value, digits: count - 2, as: .doubleZero) }
        if value < power(count - 1) { return NumberDigits.national(value, digits: count - 1, as: .ok) }
        if count >= 10, value / power(count - 2) == 84 { return international(value, digits: count, as: .noPlus) }
        return bare()
    }

    /// Digits with a country code.
    private func international(_ value: UInt64, digits: Int, as form: NumberForm) -> NumberReading {
        guard digits >= 2 else { return .rejected(.badLength) }
        let country = value / power(digits - 2)
        // No country code begins with zero.
        guard country >= 10 else { return .rejected(.unrecognised) }
        guard country == 84 else { return .rejected(.foreign) }
        let rest = value % power(digits - 2)
        guard digits > 2 else { return .rejected(.badLength) }
        if rest < power(digits - 3) {
            return NumberDigits.national(rest, digits: digits - 3, as: .trunkZeroAfterCountryCode)
        }
        return NumberDigits.national(rest, digits: digits - 2, as: form)
    }

    /// Digits with neither trunk zero nor country code.
    private func bare() -> NumberReading {
        let first = value / power(count - 1)
        if NumberDigits.isService(value, digits: count) { return .rejected(.serviceNumber) }
        if (3...6).contains(count) { return .rejected(.shortCode) }
        switch first {
        case 3, 5, 7, 8, 9: return NumberDigits.national(value, digits: count, as: .missingTrunkZero)
        default: return .rejected(.unrecognised)
        }
    }

    /// The verdict on a national significant number.
    private static func national(_ value: UInt64, digits: Int, as form: NumberForm) -> NumberReading {
        guard digits > 0 else { return .rejected(.badLength) }
        if isService(value, digits: digits) { return .rejected(.serviceNumber) }
        switch value / power(digits - 1) {
        case 3, 5, 7, 8, 9:
            return digits == 9 ? mobile(UInt32(value), as: form) : .rejected(.badLength)
        case 1:
            guard digits == 10 else { return .rejected(.badLength) }
            guard let nsn = NumberPrefixes.standard.converted(tenDigits: value) else {
                return .rejected(.unallocatedPrefix)
            }
            return mobile(nsn, as: .converted2018)
        case 2:
            guard digits == 10 else { return .rejected(.landlineBadLength) }
            return .rejected(NumberPrefixes.standard.isArea(tenDigits: value) ? .landline : .unallocatedPrefix)
        case 6:
            if digits >= 3, value / power(digits - 3) == 672 { return .rejected(.vsat) }
            if digits >= 2, value / power(digits - 2) == 69 { return .rejected(.privateNetwork) }
            return .rejected(digits == 9 ? .unallocatedPrefix : .badLength)
        case 4:
            return .rejected(digits == 9 ? .unallocatedPrefix : .badLength)
        default:
            return .rejected(.unrecognised)
        }
    }

    private static func mobile(_ nsn: UInt32, as form: NumberForm) -> NumberReading {
        guard let number = PhoneNumber(nsn: nsn), let network = NumberPrefixes.standard.network(nsn: nsn) else {
            return .rejected(.unallocatedPrefix)
        }
        return .accepted(AcceptedNumber(number: number, how: form, network: network))
    }

    /// 1800 and 1900 with four to six digits after them.
    private static func isService(_ value: UInt64, digits: Int) -> Bool {
        guard (8...10).contains(digits) else { return false }
        let prefix = value / power(digits - 4)
        return prefix == 1800 || prefix == 1900
    }

    private static func power(_ exponent: Int) -> UInt64 {
        var power: UInt64 = 1
        for _ in 0..<max(exponent, 0) { power &*= 10 }
        return power
    }

    private func power(_ exponent: Int) -> UInt64 { NumberDigits.power(exponent) }
}
