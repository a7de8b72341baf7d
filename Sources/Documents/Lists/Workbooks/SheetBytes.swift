/// The rows of one sheet.
final class SheetBytes: ByteSource {
    private let text: SpooledFile
    private let rows: Range<Int>
    private let book: String
    private(set) var position = 0

    /// `digest`: of the workbook's file.
    init(_ text: SpooledFile, _ rows: Range<Int>, digest: String) {
        self.text = text
        self.rows = rows
        book = digest
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let most = min(buffer.count, rows.count - position)
        guard most > 0 else { return 0 }
        let count = text.read(
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<most]), at: rows.lowerBound + position)
        position += count
        return count
    }

    func digest() -> String { book }
}
