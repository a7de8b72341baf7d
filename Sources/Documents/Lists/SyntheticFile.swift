package import Campaigns
import Foundation

/// Writes a synthetic list, block by block: its size does not matter.
package enum SyntheticFile {
    private static let rowsAtOnce = 20_000

    /// `path`: nil for standard output. A file is whole or as it was before.
    ///
    /// - Throws: ``Problem`` when it cannot be written.
    package static func write(_ rows: SyntheticRows, to path: String?) throws {
        guard let path else { return try write(rows, to: STDOUT_FILENO, name: "-") }
        let draft = path + ".new"
        let descriptor = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Problem.unwritable(path, errno) }
        defer { close(descriptor) }
        do {
            try write(rows, to: descriptor, name: path)
            guard rename(draft, path) == 0 else { throw Problem.unwritable(path, errno) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func write(_ rows: SyntheticRows, to descriptor: Int32, name: String) throws {
        var bytes = Array(SyntheticRows.header.utf8)
        for start in stride(from: 0, to: rows.count, by: rowsAtOnce) {
            for row in start..<min(start + rowsAtOnce, rows.count) { rows.write(row, to: &bytes) }
            try FileWriting.write(bytes, to: descriptor) { throw Problem.unwritable(name, $0) }
            bytes.removeAll(keepingCapacity: true)
        }
    }
}
