/// One row of a recipients' list, as the file has it.
package struct ListRow {
    package let phone: ArraySlice<UInt8>
    /// nil when the list has no such column.
    package let province: ArraySlice<UInt8>?
    package let group: ArraySlice<UInt8>?
    package let synthetic: Bool
    /// Line in the file, counted from 1.
    package let line: Int
    /// Column of the phone cell, counted from 1 in characters of the line.
    package let column: Int

    package init(
        phone: ArraySlice<UInt8>, province: ArraySlice<UInt8>?, group: ArraySlice<UInt8>?, synthetic: Bool, line: Int,
        column: Int
    ) {
        self.phone = phone
        self.province = province
        self.group = group
        self.synthetic = synthetic
        self.line = line
        self.column = column
    }
}
