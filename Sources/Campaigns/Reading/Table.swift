/// One of our own embedded tables: UTF-8, comma separated, a header first, quotes and doubled quotes as in RFC 4180.
///
/// It is not for an office's lists. A table is part of the program, so a missing column is a mistake of ours and stops
/// it; the tests read every table once.
struct Table {
    let header: [String]
    let rows: [[String]]

    init(_ bytes: [UInt8]) {
        var records = Table.records(bytes)
        header = records.isEmpty ? [] : records.removeFirst()
        rows = records
    }

    /// The position of a column, to read `rows` with.
    func column(_ name: String) -> Int {
        guard let index = header.firstIndex(of: name) else {
            preconditionFailure("an embedded table has no column \(name), only \(header)")
        }
        return index
    }

    /// Undoes the tables' notation for what cannot be seen in them: `\s` is a space, `\n` `\r` `\f` `\e` as in C.
    static func unescaped(_ cell: String) -> String {
        switch cell {
        case "\\s": " "
        case "\\n": "\n"
        case "\\r": "\r"
        case "\\f": "\u{0C}"
        case "\\e": "\u{1B}"
        default: cell
        }
    }

    /// The scalar that a cell such as `U+20AC` names.
    static func scalar(_ cell: String) -> Unicode.Scalar? {
        guard cell.hasPrefix("U+"), let value = UInt32(cell.dropFirst(2), radix: 16) else { return nil }
        return Unicode.Scalar(value)
    }

    private static func records(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var quoted = false
        var index = 0
        func endCell() {
            record.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\"") where quoted && index < bytes.count && bytes[index] == UInt8(ascii: "\""):
                cell.append(byte)
                index += 1
            case UInt8(ascii: "\""):
                quoted.toggle()
            case UInt8(ascii: ",") where !quoted:
                endCell()
            case UInt8(ascii: "\n") where !quoted:
                endCell()
                records.append(record)
                record = []
            default:
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !record.isEmpty {
            endCell()
            records.append(record)
        }
        return records
    }
}
