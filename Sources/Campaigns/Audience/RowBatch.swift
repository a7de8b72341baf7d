/// A piece of a list, read: its bytes and every number in it, in the order of the rows.
package struct RowBatch: Sendable {
    /// Whole rows as the list has them; behind them, the contents of cells whose doubled quotes were made one.
    package var bytes: [UInt8]
    package var numbers: [ReadNumber] = []
    /// Line breaks in the piece, those inside quotes included.
    package var lines = 0
    /// What makes the whole list unusable, at a line of this piece counted from 0.
    package var fault: (line: Int, column: Int, kind: ListFault)?

    package init(bytes: [UInt8]) { self.bytes = bytes }
}

/// Why a list cannot be used at all, found in one of its pieces.
package enum ListFault: Sendable {
    case notUTF8, quoteNeverClosed, rowTooLong, phonesDisagree

    package func problem(at place: Place) -> Problem {
        switch self {
        case .notUTF8: .notUTF8(place.file, line: place.line ?? 1)
        case .quoteNeverClosed: .quoteNeverClosed(place)
        case .rowTooLong: .rowTooLong(place)
        case .phonesDisagree: .phonesDisagree(place)
        }
    }
}
