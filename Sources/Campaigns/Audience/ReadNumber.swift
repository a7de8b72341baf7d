/// One number of a list as the parallel part of reading leaves it to the part that goes in order: 32 bytes, no pointers.
///
/// Offsets count from the start of the piece that it was read from.
package struct ReadNumber: Sendable {
    /// Nine digits; 0 when there is a cause to leave it out.
    package var nsn: UInt32 = 0
    /// Line within the piece, counted from 0.
    package var line: UInt32 = 0
    /// Where the row begins, and in it the phone cell as it stands in the list.
    package var row: UInt32 = 0
    package var column: UInt32 = 0
    /// Where the contents of the phone cell and of the group cell begin.
    package var cell: UInt32 = 0
    package var group: UInt32 = 0
    package var cellLength: UInt16 = 0
    package var groupLength: UInt16 = 0
    /// Index into ``Provinces/current``.
    package var province: UInt8 = 0
    /// Index into `Network.allCases`.
    package var network: UInt8 = 0
    /// Raw value of ``LeftOutCause``; 0 when none is known yet.
    package var cause: UInt8 = 0
    private var marks: UInt8 = 0

    package init() {}

    /// The row says `synthetic=1`.
    package var synthetic: Bool {
        get { marks & 1 != 0 }
        set { marks = newValue ? marks | 1 : marks & ~1 }
    }

    /// The row has no number, and looks like one below a table.
    package var endsTable: Bool {
        get { marks & 2 != 0 }
        set { marks = newValue ? marks | 2 : marks & ~2 }
    }

    /// Nothing stands where the number should.
    var isEmpty: Bool { cellLength == 0 && cause == LeftOutCause.notANumber.rawValue }
}
