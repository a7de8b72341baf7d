/// Puts numbers that were read into an audience, in order: drops the second of two, leaves out who is suppressed, fills
/// pages.
///
/// Every number that is added is counted exactly once. The first of two equal numbers wins, by E.164.
package struct AudienceBuilder {
    /// A row that may stand below a table.
    private struct RowBelow {
        let line: Int
        let column: Int
        let cell: [UInt8]
        let cause: UInt8
    }

    private struct Segment {
        var key: SegmentKey
        var recipients: [Recipient] = []
        var total = 0
    }

    private let suppressed: Suppression
    private let capacity: Int
    private let networks = Network.allCases.count
    private var seen = NumberSet()
    private var groups = CellTable(limit: Int(UInt16.max) - 1)
    /// By index of province and network.
    private var segments: [Segment]
    private var lists: [ListCounts] = []
    /// Of the list that is being read: accepted, then by raw value of ``LeftOutCause``.
    private var counts = Self.noCounts
    /// Lines of the list that were read.
    private var lines = 0
    private var synthetic = false
    /// Rows that may stand below the table, until a number follows.
    private var footer: [RowBelow] = []
    /// Too many of them stand one below the other.
    private var isLongFooter = false

    /// No table has more below it.
    private static let mostBelow = 1_000

    private static var noCounts: [Int] {
        Array(repeating: 0, count: 1 + Int(LeftOutCause.allCases.last?.rawValue ?? 0))
    }

    /// - Parameters:
    ///   - suppressed: numbers that must not be planned, by cause.
    ///   - capacity: recipients of a full page.
    package init(suppressed: Suppression, capacity: Int) {
        self.suppressed = suppressed
        self.capacity = capacity
        segments = Provinces.current.flatMap { province in
            Network.allCases.map { Segment(key: SegmentKey(province: province.code, network: $0)) }
        }
    }

    /// Numbers read so far.
    package var read: Int { counts.reduce(0, +) + lists.reduce(0) { $0 + $1.rows.read } }

    /// Begins a list; batches that follow belong to it.
    ///
    /// `after`: lines of the list before the first batch: the header and what stands above it.
    package mutating func begin(_ list: ListCounts, after header: Int) {
        close()
        lists.append(list)
        if list.skipped == nil { lists[lists.count - 1].header = max(header, 1) }
        lines = header
    }

    /// Adds a piece of the list; pieces come in the order of the list.
    ///
    /// - Parameters:
    ///   - batch: numbers of the piece.
    ///   - full: gets each page that became full.
    ///   - leftOut: gets every number that is not in the plan.
    /// - Throws: ``Problem`` for what makes the list unusable, and what `full` throws.
    package mutating func add(
        _ batch: RowBatch, full: (RecipientPage) throws -> Void, leftOut: (LeftOutRow) throws -> Void
    ) throws {
        var numbers = batch.numbers
        numbers.withUnsafeMutableBufferPointer { seen.insert($0, else: .duplicate) }
        try batch.bytes.withUnsafeBytes { bytes in
            for number in numbers {
                if try holdsBack(number, bytes, leftOut) { continue }
                var cause = number.cause
                if cause == 0, !suppressed.isEmpty, let found = suppressed.cause(nsn: number.nsn) {
                    cause = found.rawValue
                }
                counts[Int(cause)] += 1
                if cause == 0 {
                    try accept(number, bytes, full)
                } else if let cause = LeftOutCause(rawValue: cause) {
                    try leftOut(row(number, cause, bytes))
                }
            }
        }
        if let fault = batch.fault {
            throw fault.kind.problem(
                at: Place(file: lists.last?.name ?? "", line: lines + fault.line + 1, column: fault.column))
        }
        lines += batch.lines
    }

    /// Ends the reading; gives the pages that did not become full, in the order of province and network.
    package mutating func finish(full: (RecipientPage) throws -> Void) rethrows -> Audience {
        close()
        var audience = Audience()
        audience.lists = lists
        audience.synthetic = synthetic
        audience.groups = [""] + (0..<groups.count).map(groups.text)
        for segment in segments.sorted(by: { $0.key < $1.key }) where segment.total > 0 {
            audience.segments[segment.key] = segment.total
            if !segment.recipients.isEmpty {
                try full(RecipientPage(segment: segment.key, recipients: segment.recipients))
            }
        }
        return audience
    }

    private mutating func accept(
        _ number: ReadNumber, _ bytes: UnsafeRawBufferPointer, _ full: (RecipientPage) throws -> Void
    ) throws {
        guard let phone = PhoneNumber(nsn: number.nsn) else { return }
        if number.synthetic { synthetic = true }
        let index = Int(number.province) * networks + Int(number.network)
        segments[index].recipients.append(
            Recipient(
                number: phone, row: UInt32(clamping: lines + Int(number.line) + 1),
                file: UInt16(clamping: lists.count - 1), group: try group(number, bytes)))
        segments[index].total += 1
        guard segments[index].recipients.count == capacity else { return }
        let page = RecipientPage(segment: segments[index].key, recipients: segments[index].recipients)
        segments[index].recipients = []
        segments[index].recipients.reserveCapacity(capacity)
        try full(page)
    }

    private mutating func group(_ number: ReadNumber, _ bytes: UnsafeRawBufferPointer) throws -> UInt16 {
        guard number.groupLength > 0 else { return 0 }
        let start = Int(number.group)
        let cell = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(number.groupLength)])
        guard let index = groups.index(of: cell) else {
            let place = Place(file: lists.last?.name ?? "", line: lines + Int(number.line) + 1)
            throw Problem.tooManyGroups(place, most: groups.count)
        }
        return UInt16(index + 1)
    }

    /// - Returns: true for a row that is not counted yet: it has no number, and may stand below the table.
    private mutating func holdsBack(
        _ number: ReadNumber, _ bytes: UnsafeRawBufferPointer, _ leftOut: (LeftOutRow) throws -> Void
    ) throws -> Bool {
        guard number.endsTable || (number.isEmpty && !footer.isEmpty) else {
            if number.isEmpty { return false }
            if !footer.isEmpty { try keepFooter(leftOut) }
            isLongFooter = false
            return false
        }
        guard !isLongFooter else { return false }
        let cell = bytes[Int(number.cell)..<Int(number.cell) + Int(number.cellLength)]
        footer.append(
            RowBelow(
                line: lines + Int(number.line) + 1, column: column(number, bytes), cell: Array(cell),
                cause: number.cause))
        isLongFooter = footer.count > Self.mostBelow
        if isLongFooter { try keepFooter(leftOut) }
        return true
    }

    /// What looked like rows below the table are people without a number after all: a number stands below them.
    private mutating func keepFooter(_ leftOut: (LeftOutRow) throws -> Void) throws {
        defer { footer = [] }
        for row in footer {
            counts[Int(row.cause)] += 1
            guard let cause = LeftOutCause(rawValue: row.cause) else { continue }
            try row.cell.withUnsafeBytes { cell in
                try leftOut(
                    LeftOutRow(list: lists.count - 1, line: row.line, column: row.column, cell: cell, cause: cause))
            }
        }
    }

    private func row(_ number: ReadNumber, _ cause: LeftOutCause, _ bytes: UnsafeRawBufferPointer) -> LeftOutRow {
        let start = Int(number.cell)
        return LeftOutRow(
            list: lists.count - 1, line: lines + Int(number.line) + 1, column: column(number, bytes),
            cell: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(number.cellLength)]), cause: cause)
    }

    private func column(_ number: ReadNumber, _ bytes: UnsafeRawBufferPointer) -> Int {
        guard number.column > number.row else { return 1 }
        let before = bytes[Int(number.row)..<Int(number.column)]
        if lists.last?.sheet != nil { return Self.sheetColumn(before) }
        return (before.allSatisfy { $0 < 0x80 } ? before.count : String(decoding: before, as: UTF8.self).count) + 1
    }

    /// Of a sheet, which was made into cells with commas between them.
    private static func sheetColumn(_ before: Slice<UnsafeRawBufferPointer>) -> Int {
        var isQuoted = false
        var column = 1
        for byte in before {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x2C, !isQuoted { column += 1 }
        }
        return column
    }

    private mutating func close() {
        guard !lists.isEmpty else { return }
        if !footer.isEmpty { lists[lists.count - 1].footer = Set(footer.map(\.line)).count }
        footer = []
        isLongFooter = false
        var rows = RowCounts()
        rows.accepted = counts[0]
        for cause in LeftOutCause.allCases where counts[Int(cause.rawValue)] > 0 {
            rows.add(counts[Int(cause.rawValue)], leftOut: cause)
        }
        lists[lists.count - 1].rows = rows
        if rows.read > 0 { lists[lists.count - 1].header = nil }
        counts = Self.noCounts
    }
}
