/// A number that is not in the plan, with its place and reason: a line of the rejects file that goes back to the commune.
///
/// It points into the piece of the list that is being read, and is worth nothing after the call that it came with.
package struct LeftOutRow {
    /// Index of the list.
    package let list: Int
    /// Line in the list, counted from 1.
    package let line: Int
    /// Column of the cell, counted from 1: in characters of the row, in a sheet by cells.
    package let column: Int
    /// What stands in the cell.
    package let cell: UnsafeRawBufferPointer
    package let cause: LeftOutCause
}
