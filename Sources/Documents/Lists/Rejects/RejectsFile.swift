package import Campaigns
import Foundation

/// The file that goes back to the commune: every number that is not in the plan, with its place and the reason in words.
///
/// It is written while the lists are read and takes its place only at the end, so that it is whole or as before. UTF-8 with a byte order mark, as
/// spreadsheets in Viet Nam want it.
package final class RejectsFile: Rejects, @unchecked Sendable {
    // One task at a time adds rows; the reading sees to it.
    private let path: String
    private let draft: String
    private var buffer: [UInt8] = []
    private var descriptor: Int32 = -1
    private var count = 0
    /// The end of a line by raw value of its cause: code, reason, remedy.
    private let endings: [[UInt8]]
    private let header: [UInt8]
    private let isNamed: Bool
    private var file: (list: Int, cell: [UInt8]) = (-1, [])

    private static let block = 1 << 18

    /// - Parameters:
    ///   - path: where it goes.
    ///   - language: of heads and reasons.
    ///   - isNamed: somebody named the file: without rows it holds the header, and is never removed.
    package init(_ path: String, language: Language, isNamed: Bool = false) {
        self.isNamed = isNamed
        self.path = path
        draft = "\(path).\(getpid()).new"
        header = Array(("\u{FEFF}" + Texts.rejectsHeader[language] + "\r\n").utf8)
        endings = (0...(LeftOutCause.allCases.last?.rawValue ?? 0)).map { raw in
            guard let cause = LeftOutCause(rawValue: raw) else { return [] }
            return [0x2C] + Self.cell(cause.word) + [0x2C] + Self.cell(Texts.leftOut(cause)[language]) + [0x0D, 0x0A]
        }
    }

    deinit { discard() }

    package func add(_ row: LeftOutRow, list: ListCounts) throws {
        if count == 0 { buffer = header }
        count += 1
        if file.list != row.list { file = (row.list, Self.cell(list.name)) }
        buffer += file.cell
        buffer.append(0x2C)
        buffer += String(row.line).utf8
        buffer.append(0x2C)
        buffer += row.columnName(in: list).utf8
        buffer.append(0x2C)
        buffer += Self.cell(Masking.mask(String(decoding: row.cell, as: UTF8.self)))
        buffer += endings[Int(row.cause.rawValue)]
        if buffer.count >= Self.block { try flush() }
    }

    package func publish() throws -> [String] {
        if count == 0 {
            guard isNamed else {
                unlink(path)
                return []
            }
            buffer = header
        }
        try flush()
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw Problem.unwritable(path, errno) }
        close(descriptor)
        descriptor = -1
        return [path]
    }

    package func discard() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        unlink(draft)
    }

    private func flush() throws {
        if descriptor < 0 { try create() }
        try FileWriting.write(buffer, to: descriptor) { throw Problem.unwritable(path, $0) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Makes the draft, and removes those that killed processes left.
    private func create() throws {
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = (path as NSString).lastPathComponent
        for left in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where left.hasPrefix(name + ".") && left.hasSuffix(".new") { unlink(folder + "/" + left) }
        descriptor = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Problem.unwritable(path, errno) }
    }

    /// Quoted where needed; a leading sign of a formula is made harmless (OWASP, CSV injection).
    private static func cell(_ text: String) -> [UInt8] {
        let formulas: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
        var bytes = Array(text.utf8)
        if let first = bytes.first, formulas.contains(first) { bytes.insert(0x27, at: 0) }
        guard bytes.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}
