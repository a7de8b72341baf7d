/// One accepted row: the number and where it came from, 12 bytes.
package struct Recipient: Sendable, Equatable {
    package let number: PhoneNumber
    /// Line in the source file, counted from 1, header included.
    package let row: UInt32
    /// Index into the audience's files.
    package let file: UInt16
    /// Index into the audience's groups (commune, class …); 0 is "no group".
    package let group: UInt16

    package init(number: PhoneNumber, row: UInt32, file: UInt16, group: UInt16) {
        self.number = number
        self.row = row
        self.file = file
        self.group = group
    }
}
