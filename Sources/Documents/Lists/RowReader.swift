import Campaigns

/// Splits CSV bytes into rows and cells (RFC 4180: quotes, doubled quotes, line breaks inside quotes).
struct RowReader {
    struct Cell {
        /// Without the enclosing quotes and outer blanks, doubled quotes made one.
        let bytes: ArraySlice<UInt8>
        /// Where it begins in its line, in bytes from the line's start.
        let offset: Int

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    struct ListLine {
        let cells: [Cell]
        /// Counted from 1; of a row that spans several lines, the first.
        let line: Int
        let start: ArraySlice<UInt8>

        var isBlank: Bool { cells.allSatisfy(\.bytes.isEmpty) }

        func bytes(_ index: Int) -> ArraySlice<UInt8>? { cells.indices.contains(index) ? cells[index].bytes : nil }

        /// Column of a cell's first character, counted from 1 in characters.
        func column(_ index: Int) -> Int {
            guard cells.indices.contains(index) else { return 1 }
            return String(decoding: start.prefix(cells[index].offset), as: UTF8.self).count + 1
        }
    }

    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    /// A row is one line, whatever line breaks are in its cells.
    private let isSheet: Bool
    private(set) var position: Int
    private(set) var line = 1
    /// Where the line that is being read begins; a quoted cell may have brought us beyond its row's first line.
    private var lineStart: Int

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8, isSheet: Bool = false) {
        self.bytes = bytes
        self.separator = separator
        self.isSheet = isSheet
        position = bytes.startIndex
        lineStart = bytes.startIndex
    }

    /// - Throws: ``Problem`` for a quote that is never closed, at the place where it opens.
    mutating func next(_ file: String) throws -> ListLine? {
        guard position < bytes.endIndex else { return nil }
        let start = position
        let first = line
        var cells: [Cell] = []
        while true {
            cells.append(try cell(file, rowStart: start))
            guard position < bytes.endIndex else { break }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == 0x0D, position < bytes.endIndex, bytes[position] == 0x0A { position += 1 }
            line += 1
            lineStart = position
            break
        }
        return ListLine(cells: cells, line: first, start: bytes[start...])
    }

    private mutating func cell(_ file: String, rowStart: Int) throws -> Cell {
        let start = position
        if position < bytes.endIndex, bytes[position] == 0x22 { return try quoted(file, rowStart: rowStart) }
        while position < bytes.endIndex, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D
        {
            position += 1
        }
        return Cell(bytes: bytes[start..<position].trimmed, offset: start - rowStart)
    }

    private mutating func quoted(_ file: String, rowStart: Int) throws -> Cell {
        let start = position
        let opening = Place(
            file: file, line: line, column: String(decoding: bytes[lineStart..<start], as: UTF8.self).count + 1)
        var content: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.endIndex else { throw Problem.quoteNeverClosed(opening) }
            let byte = bytes[position]
            position += 1
            // LF, CR LF, or the lone CR of old spreadsheets.
            if byte == 0x0A || (byte == 0x0D && (position == bytes.endIndex || bytes[position] != 0x0A)) {
                if !isSheet { line += 1 }
                lineStart = position
            }
            guard byte == 0x22 else {
                content.append(byte)
                continue
            }
            guard position < bytes.endIndex, bytes[position] == 0x22 else { break }
            content.append(0x22)
            position += 1
        }
        // What stands between the closing quote and the separator is kept: better a refused number than a lost one.
        while position < bytes.endIndex, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D
        {
            content.append(bytes[position])
            position += 1
        }
        return Cell(bytes: content[...].trimmed, offset: start - rowStart)
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks and tabs at both ends.
    fileprivate var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let byte = slice.first, byte == 0x20 || byte == 0x09 { slice.removeFirst() }
        while let byte = slice.last, byte == 0x20 || byte == 0x09 { slice.removeLast() }
        return slice
    }
}
