import Campaigns
import Foundation

/// What kind of workbook a file is, told by its bytes; its name may say anything.
enum WorkbookKind: String, Sendable {
    case xlsx, xls, ods

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// Microsoft's compound file, MS-CFB 2.2.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What all of it may unpack to, and what its parts that are no sheets may: a tool keeps those in memory.
    private static let most = (all: 4 << 30, beside: 400 << 20)

    /// True for bytes that no text begins with: a workbook, or another archive or document.
    static func isPossible(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: zip) || head.starts(with: compound.prefix(4))
    }

    /// - Parameters:
    ///   - file: the whole of it.
    ///   - name: for errors.
    /// - Throws: ``Problem`` (bad use) for what is no workbook, damaged, behind a password, or far too large.
    init(_ file: SpooledFile, name: String) throws {
        let head = file.bytes(at: 0, count: 1 << 20)
        guard head.starts(with: Self.zip) else {
            self = try Self.compound(file, head, name)
            return
        }
        guard let directory = ZipDirectory(file) else { throw Problem.workbookBroken(name) }
        let entries = directory.entries
        if entries.contains(where: { $0.name.lowercased() == "xl/workbook.xml" }) {
            self = .xlsx
        } else if entries.contains(where: { $0.name == "encrypted-package" || $0.name == "content.xml" && $0.isStored })
        {
            throw Problem.workbookEncrypted(name)
        } else if head.prefix(256).holds("application/vnd.oasis.opendocument.spreadsheet") {
            self = .ods
        } else {
            throw Problem.workbook(name)
        }
        let beside = entries.filter { !$0.name.hasPrefix("xl/worksheets/") && $0.name != "content.xml" }
        if entries.reduce(0, { $0 + $1.size }) > Self.most.all || beside.contains(where: { $0.size > Self.most.beside })
        {
            throw Problem.workbookTooLarge(name)
        }
    }

    private static func compound(_ file: SpooledFile, _ head: [UInt8], _ name: String) throws -> WorkbookKind {
        let tail = file.bytes(at: max(0, file.size - 1 << 20), count: 1 << 20)
        func holds(_ text: String) -> Bool {
            head.holds(text, as: .utf16LittleEndian) || tail.holds(text, as: .utf16LittleEndian)
        }
        if holds("EncryptedPackage") { throw Problem.workbookEncrypted(name) }
        if holds("WordDocument") || holds("PowerPoint Document") { throw Problem.workbook(name) }
        if isLocked(head) || isLocked(tail) { throw Problem.workbookEncrypted(name) }
        return .xls
    }

    /// The first record of the workbook's stream (BOF, MS-XLS 2.4.21) is followed by FilePass (2.4.117).
    private static func isLocked(_ bytes: [UInt8]) -> Bool {
        let begin: [UInt8] = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]
        guard let index = bytes.indices.first(where: { bytes[$0...].starts(with: begin) }), index + 22 <= bytes.count
        else { return false }
        return bytes[index + 20] == 0x2F && bytes[index + 21] == 0x00
    }
}
