import Campaigns

/// Reads the rows of a piece: finds the cells, judges every number (RFC 4180: quotes, doubled quotes, line breaks inside
/// quotes).
///
/// Each worker has its own. One pass over the bytes; a row of a usual list allocates nothing.
struct PieceReader {
    /// A cell of the row that is being read, its blanks cut off.
    struct Cell {
        var start = 0
        var end = 0
        /// Where it stands in the list, its quote included.
        var place = 0

        var isEmpty: Bool { start == end }
        var range: Range<Int> { start..<end }
    }

    let layout: ListLayout
    var judge: RowJudge
    /// By column: where in `cells` it is kept, or -1.
    private let wanted: [Int]
    /// Of the row that is being read; offsets behind the piece are in `spelled`.
    var cells: [Cell]
    /// Contents of cells with doubled quotes, made one; their offsets begin behind the piece.
    var spelled: [UInt8] = []
    var numbers: [ReadNumber] = []
    var fault: (line: Int, column: Int, kind: ListFault)?

    init(_ layout: ListLayout, judge: RowJudge) {
        self.layout = layout
        self.judge = judge
        let columns =
            layout.phones.flatMap { $0 } + [layout.province, layout.group, layout.synthetic].compactMap { $0 }
        wanted = (0...(columns.max() ?? 0)).map { columns.contains($0) ? $0 : -1 }
        cells = Array(repeating: Cell(), count: wanted.count)
    }

    /// - Returns: every number of the piece, and what makes the list unusable when there is such a thing.
    mutating func read(_ piece: RowPieces.Piece) -> RowBatch {
        numbers = []
        numbers.reserveCapacity(piece.bytes.count / 24)
        spelled = []
        fault = nil
        var batch = RowBatch(bytes: piece.bytes)
        piece.bytes.withUnsafeBytes { bytes in
            batch.lines = rows(bytes)
            if let (offset, kind) = piece.fault { fault = PieceFault.place(offset, kind, bytes) }
            if let offset = PieceFault.firstInvalid(bytes) { fault = PieceFault.place(offset, .notUTF8, bytes) }
        }
        batch.numbers = numbers
        batch.bytes += spelled
        batch.fault = fault
        return batch
    }

    /// - Returns: lines: line breaks of a text, rows of a sheet.
    private mutating func rows(_ bytes: UnsafeRawBufferPointer) -> Int {
        let (separator, count, columns) = (layout.separator, bytes.count, wanted.count)
        var position = 0
        var line = 0
        while position < count {
            let start = position
            let first = line
            var column = 0
            while true {
                let place = position
                if position < count, bytes[position] == 0x22 {
                    let cell = quoted(bytes, &position, &line)
                    if column < columns { keep(cell, column, bytes, place) }
                } else {
                    while position < count {
                        let byte = bytes[position]
                        if byte == separator || byte == 0x0A || byte == 0x0D { break }
                        position += 1
                    }
                    if column < columns, wanted[column] >= 0 { keep(place..<position, column, bytes, place) }
                }
                column += 1
                guard position < count else { break }
                let byte = bytes[position]
                position += 1
                if byte == separator { continue }
                if byte == 0x0D, position < count, bytes[position] == 0x0A { position += 1 }
                line += 1
                break
            }
            while column < columns {
                cells[column] = Cell(start: position, end: position, place: start)
                column += 1
            }
            if layout.isSheet { line = position < count || bytes[count - 1] == 0x0A ? first + 1 : first }
            row(bytes, start..<position, line: first)
        }
        return line
    }

    private mutating func keep(_ range: Range<Int>, _ column: Int, _ bytes: UnsafeRawBufferPointer, _ place: Int) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isBlank(byte(start, bytes)) { start += 1 }
        while start < end, Self.isBlank(byte(end - 1, bytes)) { end -= 1 }
        cells[column] = Cell(start: start, end: end, place: place)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
