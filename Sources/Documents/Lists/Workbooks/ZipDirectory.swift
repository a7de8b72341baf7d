/// What a zip archive says that it holds (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16): enough to tell a workbook from
/// anything else, and to refuse what would unpack to more than anybody's list before a tool touches it.
struct ZipDirectory {
    struct Entry {
        let name: String
        /// Once it is unpacked.
        let size: Int
        /// As it lies in the archive.
        let packedSize: Int
        /// 0: not packed at all; 8: deflate (APPNOTE.TXT 4.4.5).
        let method: Int
        /// Where its own header begins.
        let header: Int

        /// What is encrypted cannot be packed any smaller.
        var isStored: Bool { method == 0 }
    }

    let entries: [Entry]

    /// nil when the archive has no whole directory: cut off, or damaged.
    init?(_ file: SpooledFile) {
        let size = file.size
        let tail = file.bytes(at: max(0, size - 65_557), count: min(size, 65_557))
        guard let end = Self.last([0x50, 0x4B, 0x05, 0x06], in: tail), end + 22 <= tail.count else { return nil }
        let (length, start) = (Self.number(tail, end + 12, 4), Self.number(tail, end + 16, 4))
        guard length <= 64 << 20, start + length <= size else { return nil }
        let bytes = file.bytes(at: start, count: length)
        var entries: [Entry] = []
        var position = 0
        while position + 46 <= bytes.count, bytes[position..<position + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02]) {
            let name = Self.number(bytes, position + 28, 2)
            let next =
                position + 46 + name + Self.number(bytes, position + 30, 2) + Self.number(bytes, position + 32, 2)
            guard next <= bytes.count else { return nil }
            entries.append(
                Entry(
                    name: String(decoding: bytes[position + 46..<position + 46 + name], as: UTF8.self),
                    size: Self.number(bytes, position + 24, 4), packedSize: Self.number(bytes, position + 20, 4),
                    method: Self.number(bytes, position + 10, 2), header: Self.number(bytes, position + 42, 4)))
            position = next
        }
        guard !entries.isEmpty, position == bytes.count else { return nil }
        self.entries = entries
    }

    /// Little-endian, as zip has all its numbers.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private static func last(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...bytes.count - mark.count).last { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
    }
}
