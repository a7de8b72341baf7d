import Campaigns

/// A list is UTF-8; anything else is named, not guessed into wrong names.
enum ListEncoding {
    static func check(_ bytes: ArraySlice<UInt8>, file: String) throws {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Problem.notUTF8(file, line: 1)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw Problem.workbook(file) }
        if bytes.contains(0) { throw Problem.binaryList(file) }
        guard !bytes.allSatisfy({ $0 < 0x80 }), !isValid(bytes) else { return }
        var line = 1
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !isValid(row) { throw Problem.notUTF8(file, line: line) }
            line += 1
        }
    }

    private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }
}
