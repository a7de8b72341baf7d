/// From the bytes of a file to the characters of a letter.
package enum LetterDecoding {
    /// What a letter may weigh: the seeds have 8,000 bytes; a book that somebody dropped here is no letter.
    package static let mostBytes = 12_000_000
    package static let mostLines = 400_000

    /// The characters of the file without a byte order mark, nothing else changed.
    ///
    /// UTF-8; UTF-16 with a byte order mark, or without one where every second byte tells it.
    /// - Throws: ``Problem`` (bad use) for what is no text, with what to do about it.
    package static func decode(_ bytes: [UInt8], file: String) throws(Problem) -> [Unicode.Scalar] {
        guard !bytes.isEmpty else { throw .emptyLetter(file) }
        guard bytes.count <= mostBytes else { throw .letterTooLarge(file, megabytes: bytes.count / 1_000_000) }
        try refuseOtherFormats(bytes, file)
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
        if let littleEndian = byteOrder(bytes) { return utf16(bytes[...], littleEndian: littleEndian) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            if body.contains(0) { throw .letterNotText(file) }
            throw .notUTF8Letter(file, line: firstBadLine(body))
        }
        let scalars = Array(text.unicodeScalars)
        let controls = scalars.count { $0.value < 0x20 && !($0.value >= 0x09 && $0.value <= 0x0D) }
        if controls > 8 && controls * 50 > scalars.count { throw .letterNotText(file) }
        return scalars
    }

    /// The encoding that ``decode(_:file:)`` reads, as `UTF-8`.
    package static func encoding(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        return byteOrder(bytes).map { $0 ? "UTF-16LE" : "UTF-16BE" } ?? "UTF-8"
    }

    private static func refuseOtherFormats(_ bytes: [UInt8], _ file: String) throws(Problem) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .letterIsDocument(file, "DOCX") }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .letterIsDocument(file, "DOC") }
        if bytes.starts(with: Array("{\\rtf".utf8)) { throw .letterIsDocument(file, "RTF") }
        if bytes.prefix(1_024).windowContains(Array("%PDF-".utf8)) { throw .letterIsDocument(file, "PDF") }
    }

    /// True: low byte first. Nil: this is not UTF-16. Half of the letters of a Vietnamese text have a zero byte then.
    private static func byteOrder(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4_096)
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let units = sample.count / 2
        if zeros.odd * 10 > units * 4, zeros.even * 20 < units { return true }
        if zeros.even * 10 > units * 4, zeros.odd * 20 < units { return false }
        return nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [Unicode.Scalar] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).unicodeScalars)
    }

    private static func firstBadLine(_ bytes: ArraySlice<UInt8>) -> Int {
        var line = 1
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: row, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}

extension ArraySlice<UInt8> {
    fileprivate func windowContains(_ pattern: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: pattern) }
    }
}
