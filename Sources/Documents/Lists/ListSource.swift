import Campaigns

/// Opens a list by what its first bytes say it is, whatever its name says.
enum ListSource {
    /// - Throws: ``Problem`` (bad use) when it is missing, or no list.
    static func open(_ path: String) throws -> any ByteSource {
        var source: any ByteSource = HeldBytes(try FileBytes(path))
        if try start(of: &source, 2).starts(with: [0x1F, 0x8B]) {
            source = HeldBytes(try GzipBytes(source, file: path))
        }
        let head = try start(of: &source, 1 << 16)
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw Problem.workbook(path)
        }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        guard let encoding = TextEncoding(of: text, isWhole: head.count < 1 << 16) else {
            throw head.contains(0) ? Problem.binaryList(path) : Problem.notUTF8(path, line: firstWrongLine(text))
        }
        return encoding == .utf8 ? source : HeldBytes(ConvertedBytes(source, from: encoding))
    }

    private static func start(of source: inout any ByteSource, _ count: Int) throws -> [UInt8] {
        guard let held = source as? HeldBytes else { return [] }
        return try held.start(count)
    }

    private static func firstWrongLine(_ text: ArraySlice<UInt8>) -> Int {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }
}
