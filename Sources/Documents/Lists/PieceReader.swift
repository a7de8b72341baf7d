import Campaigns

/// Reads the rows of a piece: finds the cells, judges every number (RFC 4180: quotes, doubled quotes, line breaks inside
/// quotes).
///
/// Each worker has its own. One pass over the bytes; a row of a usual list allocates nothing.
struct PieceReader {
    /// A cell of the row that is being read, its blanks cut off.
    private struct Cell {
        var start = 0
        var end = 0
        /// Where it stands in the list, its quote included.
        var place = 0

        var isEmpty: Bool { start == end }
    }

    private let layout: ListLayout
    private var judge: RowJudge
    /// By column: where in `cells` it is kept, or -1.
    private let wanted: [Int]
    private var cells: [Cell]
    /// Contents of cells with doubled quotes, made one; their offsets begin behind the piece.
    private var spelled: [UInt8] = []
    private var numbers: [ReadNumber] = []
    private var fault: (line: Int, column: Int, kind: ListFault)?

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
            if let (offset, kind) = piece.fault { fault = Self.place(offset, kind, bytes) }
            if let offset = Self.firstInvalid(bytes) { fault = Self.place(offset, .notUTF8, bytes) }
        }
        batch.numbers = numbers
        batch.bytes += spelled
        batch.fault = fault
        return batch
    }

    /// - Returns: line breaks.
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

    private func byte(_ offset: Int, _ bytes: UnsafeRawBufferPointer) -> UInt8 {
        offset < bytes.count ? bytes[offset] : spelled[offset - bytes.count]
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// A cell that begins with a quote; its contents where they stand, or rewritten behind the piece.
    private mutating func quoted(_ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ line: inout Int) -> Range<
        Int
    > {
        let (separator, count) = (layout.separator, bytes.count)
        let opening = position
        position += 1
        var isPlain = true
        var end = count
        while position < count {
            let byte = bytes[position]
            position += 1
            // LF, CR LF, or the lone CR of old spreadsheets.
            if byte == 0x0A || (byte == 0x0D && (position == count || bytes[position] != 0x0A)) { line += 1 }
            guard byte == 0x22 else { continue }
            if position < count, bytes[position] == 0x22 {
                isPlain = false
                position += 1
                continue
            }
            end = position - 1
            break
        }
        let closing = position
        // What stands between the closing quote and the separator is kept: better a refused number than a lost one.
        while position < count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
        if isPlain, closing == position { return opening + 1..<max(end, opening + 1) }
        let start = count + spelled.count
        var index = opening + 1
        while index < end {
            spelled.append(bytes[index])
            index += bytes[index] == 0x22 ? 2 : 1
        }
        spelled.append(contentsOf: bytes[min(closing, position)..<position])
        return start..<count + spelled.count
    }

    private mutating func row(_ bytes: UnsafeRawBufferPointer, _ row: Range<Int>, line: Int) {
        var number = ReadNumber()
        number.line = UInt32(truncatingIfNeeded: line)
        number.row = UInt32(truncatingIfNeeded: row.lowerBound)
        if let column = layout.group {
            number.group = UInt32(truncatingIfNeeded: cells[column].start)
            number.groupLength = UInt16(clamping: cells[column].end - cells[column].start)
        }
        if let column = layout.synthetic, cells[column].end - cells[column].start == 1 {
            number.synthetic = byte(cells[column].start, bytes) == 0x31
        }
        let before = numbers.count
        for columns in layout.phones {
            let cell = columns.count == 1 ? cells[columns[0]] : same(columns, bytes, line: line, row: row.lowerBound)
            if !cell.isEmpty { take(cell, number, bytes) }
        }
        // A blank row is nobody; a row without a number is somebody who cannot be reached.
        if numbers.count == before, !isBlank(bytes, row) { take(cells[layout.phones[0][0]], number, bytes) }
    }

    private mutating func take(_ cell: Cell, _ template: ReadNumber, _ bytes: UnsafeRawBufferPointer) {
        var number = template
        number.column = UInt32(truncatingIfNeeded: cell.place)
        number.cell = UInt32(truncatingIfNeeded: cell.start)
        number.cellLength = UInt16(clamping: cell.end - cell.start)
        judge(cell.start..<cell.end, &number, bytes)
        guard number.cause != 0, cell.end - cell.start > 16 else {
            numbers.append(number)
            return
        }
        let parts = content(cell.start..<cell.end, bytes) { CellNumbers.parts(of: $0) }
        guard !parts.isEmpty else {
            numbers.append(number)
            return
        }
        for part in parts {
            var one = template
            one.column = number.column
            let range = cell.start + part.lowerBound..<cell.start + part.upperBound
            one.cell = UInt32(truncatingIfNeeded: range.lowerBound)
            one.cellLength = UInt16(clamping: range.count)
            judge(range, &one, bytes)
            numbers.append(one)
        }
    }

    private mutating func judge(_ phone: Range<Int>, _ number: inout ReadNumber, _ bytes: UnsafeRawBufferPointer) {
        var province: Range<Int>?
        if let column = layout.province { province = cells[column].start..<cells[column].end }
        let own = bytes.count
        if spelled.isEmpty || (phone.upperBound <= own && (province?.upperBound ?? 0) <= own) {
            judge.judge(
                phone: UnsafeRawBufferPointer(rebasing: bytes[phone]),
                province: province.map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }, into: &number)
            return
        }
        let (phone, place) = (copy(phone, bytes), province.map { copy($0, bytes) })
        phone.withUnsafeBytes { phone in
            guard let place else { return judge.judge(phone: phone, province: nil, into: &number) }
            place.withUnsafeBytes { judge.judge(phone: phone, province: $0, into: &number) }
        }
    }

    /// Columns that should say the same: the first that is filled; a fault where two disagree.
    private mutating func same(_ columns: [Int], _ bytes: UnsafeRawBufferPointer, line: Int, row: Int) -> Cell {
        let filled = columns.map { cells[$0] }.filter { !$0.isEmpty }
        guard let first = filled.first else { return cells[columns[0]] }
        let readings = filled.map { cell in content(cell.start..<cell.end, bytes) { NumberReading.read($0) } }
        let numbers = Set(readings.compactMap(\.number))
        if numbers.count > 1, fault == nil {
            let place = max(row, filled[1].place)
            let column = String(decoding: bytes[row..<min(place, bytes.count)], as: UTF8.self).count + 1
            fault = (line, column, .phonesDisagree)
        }
        let best = readings.firstIndex { $0.number != nil } ?? 0
        return numbers.isEmpty ? first : filled[best]
    }

    private func content<Result>(
        _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        if range.upperBound <= bytes.count { return body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        return copy(range, bytes).withUnsafeBytes(body)
    }

    private func copy(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        range.upperBound <= bytes.count
            ? Array(bytes[range]) : Array(spelled[range.lowerBound - bytes.count..<range.upperBound - bytes.count])
    }

    private func isBlank(_ bytes: UnsafeRawBufferPointer, _ row: Range<Int>) -> Bool {
        bytes[row].allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x22, layout.separator].contains($0) }
    }

    private static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Line and column of a byte; a column is counted in its line.
    private static func place(
        _ offset: Int, _ kind: ListFault, _ bytes: UnsafeRawBufferPointer
    ) -> (line: Int, column: Int, kind: ListFault) {
        var line = 0
        var start = 0
        for index in 0..<min(offset, bytes.count) {
            let byte = bytes[index]
            guard byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) else {
                continue
            }
            line += 1
            start = index + 1
        }
        return (line, String(decoding: bytes[start..<max(start, offset)], as: UTF8.self).count + 1, kind)
    }
}

extension NumberReading {
    fileprivate var number: PhoneNumber? {
        if case .accepted(let reading) = self { return reading.number }
        return nil
    }
}
