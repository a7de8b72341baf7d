/// The recipients of one page as they are stored: encrypted together, bound to the page.
package enum SealedNumbers {
    private static let version: UInt8 = 1
    private static let width = 12

    /// `page`: the page's identifier; the sealed bytes open under no other.
    package static func seal(_ recipients: some Collection<Recipient>, key: DataKey, page: Int64) throws -> [UInt8] {
        var writer = ByteWriter(capacity: recipients.count * width + 1)
        writer.u8(version)
        for recipient in recipients {
            writer.u32(recipient.number.nsn)
            writer.u32(recipient.row)
            writer.u16(recipient.file)
            writer.u16(recipient.group)
        }
        return try key.seal(writer.bytes, context: "page/\(page)")
    }

    /// - Throws: when the key is another one, or the bytes were changed or moved.
    package static func open(_ sealed: [UInt8], key: DataKey, page: Int64) throws -> [Recipient] {
        let bytes = try key.open(sealed, context: "page/\(page)")
        guard bytes.first == version, (bytes.count - 1) % width == 0 else { throw Problem.damaged("page") }
        var reader = ByteReader(bytes.dropFirst())
        var recipients: [Recipient] = []
        recipients.reserveCapacity(bytes.count / width)
        while !reader.isAtEnd {
            let (nsn, row, file, group) = (reader.u32(), reader.u32(), reader.u16(), reader.u16())
            guard let number = PhoneNumber(nsn: nsn) else { throw Problem.damaged("page") }
            recipients.append(Recipient(number: number, row: row, file: file, group: group))
        }
        return recipients
    }
}
