/// A list as a commune would send it, of people who do not exist: every row says `synthetic=1`.
///
/// A tenth of the numbers is written in another way (+84, 84, +840, dots, blanks). So many rows as asked for are wrong,
/// in equal parts of every kind of ``SyntheticFault``, scattered over the list.
package struct SyntheticRows: Sendable {
    package static let header = "phone,province,group,synthetic\n"

    package let count: Int
    /// Rows of each kind that are wrong.
    package let faults: [(kind: SyntheticFault, count: Int)]
    private let recipients: SyntheticRecipients
    private let order: Permutation
    /// By index of province: its name with the comma behind it.
    private let provinces: [String: [UInt8]]
    private let kinds: [(first: Int, kind: SyntheticFault)]

    /// Nil when a network has not so many numbers.
    ///
    /// - Parameters:
    ///   - count: rows, the wrong ones included.
    ///   - province: nil for the whole country.
    ///   - seed: another one gives other numbers.
    ///   - dirty: rows that are wrong, at most half of them.
    package init?(count: Int, province: Province?, seed: UInt64, dirty: Int) {
        guard let recipients = SyntheticRecipients(count: count - dirty, province: province, seed: seed) else {
            return nil
        }
        self.count = count
        self.recipients = recipients
        order = Permutation(count: count, seed: seed)
        let parts = LargestRemainder.split(dirty, by: SyntheticFault.allCases.map { _ in 1 })
        faults = zip(SyntheticFault.allCases, parts).map { ($0, $1) }
        var first = count - dirty
        kinds = zip(SyntheticFault.allCases, parts).map { kind, part in
            defer { first += part }
            return (first, kind)
        }
        provinces = Dictionary(
            uniqueKeysWithValues: Provinces.current.map { ($0.code, Array(("," + $0.name + ",").utf8)) })
    }

    /// Appends one row; rows are counted from 0.
    package func write(_ row: Int, to bytes: inout [UInt8]) {
        let index = order[row]
        let isClean = index < recipients.count
        let fault = isClean ? nil : kinds.last { $0.first <= index }
        // Of who is wrong only the place is taken; a duplicate also takes the number.
        let source = isClean ? index : (index - recipients.count) % max(1, recipients.count)
        guard let person = recipients[source] else { return }
        if let fault {
            write(fault.kind, person, index, to: &bytes)
        } else {
            Self.write(person.number, form: index % 50, to: &bytes)
        }
        if fault?.kind == .unknownProvince {
            bytes += ",Atlantis,".utf8
        } else {
            bytes += provinces[person.province.code] ?? []
        }
        bytes += "Xã ".utf8
        Self.write(UInt32(1 + index % 96), digits: 2, to: &bytes)
        bytes += ",1\n".utf8
    }

    private func write(
        _ fault: SyntheticFault, _ person: SyntheticRecipients.Person, _ index: Int, to bytes: inout [UInt8]
    ) {
        let tail = UInt32(index % 1_000_000)
        switch fault {
        case .duplicate: Self.write(person.number, form: 1 + index % 5, to: &bytes)
        case .unknownProvince: Self.write(person.number, form: 0, to: &bytes)
        case .landline:
            bytes += "0296".utf8
            Self.write(3_000_000 + tail, digits: 7, to: &bytes)
        case .foreign:
            bytes += "+855".utf8
            Self.write(12_000_000 + tail, digits: 8, to: &bytes)
        case .letters:
            bytes += "O9".utf8
            Self.write(10_000_000 + tail, digits: 8, to: &bytes)
        case .empty: break
        case .tooShort:
            bytes += "09".utf8
            Self.write(1_000_000 + tail, digits: 7, to: &bytes)
        case .shortCode: Self.write(110 + tail % 10, digits: 3, to: &bytes)
        case .digitsLost:
            bytes += "9.".utf8
            Self.write(tail % 100, digits: 2, to: &bytes)
            bytes += "E+08".utf8
        case .unallocated:
            bytes += "095".utf8
            Self.write(1_000_000 + tail, digits: 7, to: &bytes)
        }
    }

    private static func write(_ number: PhoneNumber, form: Int, to bytes: inout [UInt8]) {
        let nsn = number.nsn
        switch form {
        case 1: bytes += "+84".utf8
        case 2: bytes += "84".utf8
        case 3: bytes += "+840".utf8
        case 4, 5:
            let mark = form == 4 ? UInt8(ascii: ".") : UInt8(ascii: " ")
            bytes.append(UInt8(ascii: "0"))
            write(nsn / 1_000_000, digits: 3, to: &bytes)
            bytes.append(mark)
            write(nsn / 1_000 % 1_000, digits: 3, to: &bytes)
            bytes.append(mark)
            return write(nsn % 1_000, digits: 3, to: &bytes)
        default: bytes.append(UInt8(ascii: "0"))
        }
        write(nsn, digits: 9, to: &bytes)
    }

    private static func write(_ value: UInt32, digits: Int, to bytes: inout [UInt8]) {
        var divisor: UInt32 = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(48 + value / divisor % 10))
            divisor /= 10
        }
    }
}
