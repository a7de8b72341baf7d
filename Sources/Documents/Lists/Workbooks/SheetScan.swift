import Foundation

/// Looks through the XML of a sheet (ECMA-376 Part 1, 18.3.1) for what is lawful there and what xlsx2csv 0.7.8 passes
/// over without a word (tried): rows would be missing, or digits of a number, and nobody would know.
struct SheetScan {
    enum Fault: Equatable {
        /// A row that does not say which one it is: it would not be read.
        case rowWithoutNumber
        /// Text of a cell in several pieces, each with a look of its own: only the first one would be read.
        case textInPieces
        /// A formula without a result: it would be read as nothing.
        case notComputed
        /// No UTF-8, or no XML as spreadsheets write it: this scan would not see what is in it.
        case unreadable
    }

    /// The first one, and its row, counted from 1.
    private(set) var found: (fault: Fault, row: Int)?

    private var row = 0
    private var isInRow = false
    private var isNumbered = false
    private var isInCell = false
    private var isInText = false
    private var hasEnded = false
    private var hasFormula = false
    private var hasValue = false
    /// A tag whose end has not come yet.
    private var rest: [UInt8] = []
    private var isAtStart = true

    private static let longestTag = 1 << 20

    /// Takes the next bytes of the sheet.
    mutating func read(_ bytes: UnsafeRawBufferPointer) {
        if isAtStart, let first = bytes.first {
            isAtStart = false
            // The byte order mark of UTF-16, or its first character's empty byte.
            if first >= 0xFE || first == 0 || (bytes.count > 1 && bytes[1] == 0) { find(.unreadable) }
        }
        guard found == nil else { return }
        let all = rest + bytes
        let used = all.withUnsafeBytes { scan($0) }
        rest = Array(all[used...])
        if rest.count > Self.longestTag { find(.unreadable) }
    }

    /// - Returns: where the tag begins that has no end yet.
    private mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var position = 0
        while position < bytes.count {
            guard let opened = memchr(base + position, 0x3C, bytes.count - position) else {
                text()
                return bytes.count
            }
            let open = base.distance(to: UnsafeRawPointer(opened))
            if open > position { text() }
            guard let closed = memchr(opened, 0x3E, bytes.count - open) else { return open }
            let close = base.distance(to: UnsafeRawPointer(closed))
            tag(UnsafeRawBufferPointer(rebasing: bytes[open + 1..<close]))
            position = close + 1
        }
        return bytes.count
    }

    private mutating func tag(_ tag: UnsafeRawBufferPointer) {
        guard let first = tag.first, first != 0x3F else { return }
        // CDATA is text; comments are nothing.
        if first == 0x21 {
            if tag.starts(with: "![CDATA[".utf8) { text() }
            return
        }
        let isEnd = first == 0x2F
        let isEmpty = tag[tag.count - 1] == 0x2F
        let (name, end) = Self.name(tag, from: isEnd ? 1 : 0)
        switch name {
        case Self.row where isEnd: isInRow = false
        case Self.row: beginRow(tag, from: end, isEmpty: isEmpty)
        case Self.cell where isEnd: endCell()
        case Self.cell where isEmpty: check()
        case Self.cell: beginCell()
        case Self.piece:
            if isEnd || isEmpty { hasEnded = true }
            isInText = isInCell && !isEnd && !isEmpty
        case Self.formula: hasFormula = true
        case Self.value, Self.inline: hasValue = true
        default: break
        }
    }

    private mutating func beginRow(_ tag: UnsafeRawBufferPointer, from end: Int, isEmpty: Bool) {
        let number = Self.number(tag, from: end)
        isNumbered = number != nil
        row = number.flatMap { $0 } ?? row + 1
        isInRow = !isEmpty
    }

    private mutating func beginCell() {
        check()
        (isInCell, hasEnded, hasFormula, hasValue) = (isInRow, false, false, false)
    }

    private mutating func endCell() {
        if isInCell, hasFormula, !hasValue { find(.notComputed) }
        (isInCell, isInText) = (false, false)
    }

    /// A row without any cell is nobody, whatever it is called.
    private mutating func check() {
        if isInRow, !isNumbered { find(.rowWithoutNumber) }
    }

    private mutating func text() {
        if isInText, hasEnded { find(.textInPieces) }
    }

    private mutating func find(_ fault: Fault) {
        if found == nil { found = (fault, max(row, 1)) }
    }
}

extension SheetScan {
    private static let row: UInt32 = 0x72_6F77
    private static let cell: UInt32 = 0x63
    private static let formula: UInt32 = 0x66
    private static let value: UInt32 = 0x76
    private static let inline: UInt32 = 0x6973
    /// `t`: text, or a piece of one.
    private static let piece: UInt32 = 0x74

    /// - Returns: the bytes of the name behind its prefix as one number, the last four of longer ones, which begin with
    ///   other bytes than those looked for; and where the name ends.
    private static func name(_ tag: UnsafeRawBufferPointer, from start: Int) -> (UInt32, end: Int) {
        var name: UInt32 = 0
        var index = start
        while index < tag.count, tag[index] > 0x20, tag[index] != 0x2F {
            name = tag[index] == 0x3A ? 0 : name << 8 | UInt32(tag[index])
            index += 1
        }
        return (name, index)
    }

    /// - Returns: nil without an attribute `r`; nil inside where it is no number, which xlsx2csv refuses.
    private static func number(_ tag: UnsafeRawBufferPointer, from start: Int) -> Int?? {
        var index = start
        while index + 1 < tag.count {
            if tag[index] <= 0x20, tag[index + 1] == 0x72 {
                var place = index + 2
                while place < tag.count, tag[place] <= 0x20 { place += 1 }
                if place < tag.count, tag[place] == 0x3D {
                    let digits = tag[place...].drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
                        .prefix(9)
                    return .some(Int(String(decoding: digits, as: UTF8.self)))
                }
            }
            index += 1
        }
        return nil
    }
}
