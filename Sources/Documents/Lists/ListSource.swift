import Campaigns

/// Opens a list by what its first bytes say it is, whatever its name says.
enum ListSource {
    /// - Throws: ``Problem`` (bad use) when it is missing, or no text.
    static func open(_ path: String) throws -> any ByteSource {
        var source = try unpacked(path)
        let head = try start(of: &source, 1 << 16)
        if WorkbookKind.isPossible(head) { throw Problem.workbook(path) }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        guard let encoding = TextEncoding(of: text, isWhole: head.count < 1 << 16) else {
            throw head.contains(0) ? Problem.binaryList(path) : Problem.notUTF8(path, line: firstWrongLine(text))
        }
        return encoding == .utf8 ? source : HeldBytes(ConvertedBytes(source, from: encoding))
    }

    /// - Returns: the bytes of what may be a workbook; nil for what is none.
    /// - Throws: as ``open(_:)``.
    static func workbook(_ path: String) throws -> (any ByteSource)? {
        var source = try unpacked(path)
        return WorkbookKind.isPossible(try start(of: &source, 4)) ? source : nil
    }

    private static func unpacked(_ path: String) throws -> any ByteSource {
        var source: any ByteSource = HeldBytes(try FileBytes(path))
        guard try start(of: &source, 2).starts(with: [0x1F, 0x8B]) else { return source }
        return HeldBytes(try GzipBytes(source, file: path))
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
