import Campaigns

/// The numbers of a row, each with its verdict.
extension PieceReader {
    mutating func row(_ bytes: UnsafeRawBufferPointer, _ row: Range<Int>, line: Int) {
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
        // A blank row is nobody; a row without a number is somebody who cannot be reached, or stands below the table.
        if numbers.count == before, !isBlank(bytes, row) {
            number.endsTable = TableEnd.isSeen(in: bytes[row], layout, hasCell: false)
            take(cells[layout.phones[0][0]], number, bytes)
        } else if numbers.count > before, numbers[before].cause != 0, numbers[before...].allSatisfy(Self.isNoNumber),
            TableEnd.isSeen(in: bytes[row], layout, hasCell: true)
        {
            for index in before..<numbers.count { numbers[index].endsTable = true }
        }
    }

    /// Text, or a figure such as a total.
    private static func isNoNumber(_ number: ReadNumber) -> Bool {
        number.cause == LeftOutCause.notANumber.rawValue || number.cause == LeftOutCause.shortCode.rawValue
    }

    private mutating func take(_ cell: Cell, _ template: ReadNumber, _ bytes: UnsafeRawBufferPointer) {
        var number = template
        number.column = UInt32(truncatingIfNeeded: cell.place)
        number.cell = UInt32(truncatingIfNeeded: cell.start)
        number.cellLength = UInt16(clamping: cell.end - cell.start)
        judge(cell.range, &number, bytes)
        guard number.cause != 0, cell.end - cell.start > 16 else {
            numbers.append(number)
            return
        }
        let parts = content(cell.range, bytes) { CellNumbers.parts(of: $0) }
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
        if let column = layout.province { province = cells[column].range }
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
        let readings = filled.map { cell in content(cell.range, bytes) { NumberReading.read($0) } }
        let numbers = Set(readings.compactMap(\.number))
        if numbers.count > 1, fault == nil {
            let place = max(row, filled[1].place)
            let column =
                layout.isSheet
                ? (columns.first { cells[$0].place == filled[1].place } ?? 0) + 1
                : String(decoding: bytes[row..<min(place, bytes.count)], as: UTF8.self).count + 1
            fault = (line, column, .phonesDisagree)
        }
        let best = readings.firstIndex { $0.number != nil } ?? 0
        return numbers.isEmpty ? first : filled[best]
    }

    private func isBlank(_ bytes: UnsafeRawBufferPointer, _ row: Range<Int>) -> Bool {
        bytes[row].allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0x22, layout.separator].contains($0) }
    }
}

extension NumberReading {
    fileprivate var number: PhoneNumber? {
        if case .accepted(let reading) = self { return reading.number }
        return nil
    }
}
