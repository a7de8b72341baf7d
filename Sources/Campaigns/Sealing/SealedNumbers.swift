/// The recipients of one page as they are stored: encrypted together, bound to the page.
///
/// Column by column: numbers (4 bytes each), rows (differences, mostly one or two bytes), files (runs), groups (one byte
/// where the page has at most 256 of them). About 6.5 bytes a recipient; bytes are what a durable plan waits for.
package enum SealedNumbers {
    static let version: UInt8 = 2

    /// `page`: the page's identifier; the sealed bytes open under no other.
    package static func seal(_ recipients: [Recipient], key: DataKey, page: Int64) throws -> [UInt8] {
        try key.seal(encoded(recipients), context: "page/\(page)")
    }

    /// - Throws: when the key is another one, or the bytes were changed or moved.
    package static func open(_ sealed: [UInt8], key: DataKey, page: Int64) throws -> [Recipient] {
        let bytes = try key.open(sealed, context: "page/\(page)")
        guard let recipients = decoded(bytes) else { throw Problem.damaged("page") }
        return recipients
    }

    private static func encoded(_ recipients: [Recipient]) -> [UInt8] {
        // A row takes at most five bytes, a file's run seven, a group four.
        let most = 16 + recipients.count * 20
        return Array(unsafeUninitializedCapacity: most) { buffer, count in
            var writer = ColumnWriter(buffer)
            writer.u8(version)
            writer.varint(UInt64(recipients.count))
            for recipient in recipients { writer.u32(recipient.number.nsn) }
            var row: Int64 = 0
            for recipient in recipients {
                writer.signed(Int64(recipient.row) - row)
                row = Int64(recipient.row)
            }
            writeFiles(recipients, &writer)
            writeGroups(recipients, &writer)
            count = writer.count
        }
    }

    private static func writeFiles(_ recipients: [Recipient], _ writer: inout ColumnWriter) {
        var start = 0
        while start < recipients.count {
            let file = recipients[start].file
            var end = start + 1
            while end < recipients.count, recipients[end].file == file { end += 1 }
            writer.u16(file)
            writer.varint(UInt64(end - start))
            start = end
        }
    }

    /// Groups of the page in the order in which they come, then one index a recipient; indices of two bytes, and no
    /// list of groups, where there are more than 256.
    private static func writeGroups(_ recipients: [Recipient], _ writer: inout ColumnWriter) {
        var places = [Int16](repeating: -1, count: 1 << 16)
        var groups: [UInt16] = []
        for recipient in recipients where places[Int(recipient.group)] < 0 {
            places[Int(recipient.group)] = Int16(truncatingIfNeeded: min(groups.count, 256))
            groups.append(recipient.group)
        }
        guard groups.count <= 256 else {
            writer.u16(0)
            for recipient in recipients { writer.u16(recipient.group) }
            return
        }
        writer.u16(UInt16(groups.count))
        for group in groups { writer.u16(group) }
        if groups.count < 2 { return }
        for recipient in recipients { writer.u8(UInt8(truncatingIfNeeded: places[Int(recipient.group)])) }
    }

    private static func decoded(_ bytes: [UInt8]) -> [Recipient]? {
        var reader = ColumnReader(bytes)
        guard reader.u8() == version else { return nil }
        let count = Int(clamping: reader.varint())
        // Four bytes of number and one of row at least.
        guard count <= bytes.count / 5 else { return nil }
        let numbers = (0..<count).map { _ in reader.u32() }
        var row: Int64 = 0
        let rows = (0..<count).map { _ in
            row &+= reader.signed()
            return UInt32(clamping: row)
        }
        var files: [UInt16] = []
        while files.count < count {
            let file = reader.u16()
            let run = Int(clamping: reader.varint())
            guard run > 0, run <= count - files.count else { return nil }
            files.append(contentsOf: repeatElement(file, count: run))
        }
        guard let groups = groups(count, &reader), reader.isExhausted else { return nil }
        var recipients: [Recipient] = []
        recipients.reserveCapacity(count)
        for index in 0..<count {
            guard let number = PhoneNumber(nsn: numbers[index]) else { return nil }
            recipients.append(Recipient(number: number, row: rows[index], file: files[index], group: groups[index]))
        }
        return recipients
    }

    private static func groups(_ count: Int, _ reader: inout ColumnReader) -> [UInt16]? {
        let known = (0..<Int(reader.u16())).map { _ in reader.u16() }
        switch known.count {
        case 0: return (0..<count).map { _ in reader.u16() }
        case 1: return Array(repeating: known[0], count: count)
        default:
            let places = (0..<count).map { _ in Int(reader.u8()) }
            guard places.allSatisfy({ $0 < known.count }) else { return nil }
            return places.map { known[$0] }
        }
    }
}
