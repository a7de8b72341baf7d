import Campaigns
import Delivery
import Dispatch
import Foundation

/// The sealed numbers of one plan, page after page, in a file of their own beside the ledger.
///
/// They are written once and never change, so they go to the disk once and not through the ledger's log and back, and
/// no writer of the ledger waits for a list that is being read. The file is a draft, locked by its process, until it is
/// whole and on the disk; it counts only when the ledger names its plan.
final class PageFile: @unchecked Sendable {
    // One task at a time writes; the queue only asks the system to bring to the disk what is written.
    let plan: PlanID
    private let path: String
    private let descriptor: Int32
    private let disk = DispatchQueue(label: "pages")
    private var buffer: [UInt8] = []
    private var written = 0
    private var handedOn = 0

    private static let block = 1 << 20
    private static let stretch = 8 << 20

    /// Makes the draft.
    ///
    /// - Throws: ``Problem`` when the folder cannot be written.
    init(_ plan: PlanID, ledger: String) throws {
        let folder = Self.folder(ledger)
        path = Self.path(plan, ledger: ledger)
        self.plan = plan
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        descriptor = open(path + Self.draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Problem.pagesUnusable(path, errno) }
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        buffer.reserveCapacity(Self.block + 65_536)
    }

    deinit { close(descriptor) }

    /// Appends a page.
    ///
    /// - Returns: where it begins.
    func append(_ sealed: [UInt8]) throws -> Int {
        let start = written + buffer.count
        buffer.append(contentsOf: sealed)
        if buffer.count >= Self.block { try flush() }
        return start
    }

    /// On the disk, and under its name: returns when it would survive a power cut.
    func publish() throws {
        try flush()
        disk.sync {}
        guard fdatasync(descriptor) == 0, rename(path + Self.draft, path) == 0 else {
            throw Problem.pagesUnusable(path, errno)
        }
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Problem.pagesUnusable(path, errno) }
    }

    /// Leaves nothing behind.
    func discard() {
        unlink(path + Self.draft)
        unlink(path)
    }

    private func flush() throws {
        var position = 0
        while position < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                bytes.baseAddress.map { write(descriptor, $0 + position, bytes.count - position) } ?? -1
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Problem.pagesUnusable(path, errno) }
            position += count
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
        if written - handedOn >= Self.stretch { handOn() }
    }

    /// The disk begins to write while the list is still being read.
    private func handOn() {
        handedOn = written
        disk.async { _ = fdatasync(self.descriptor) }
    }
}

extension PageFile {
    private static let draft = ".new"

    private static func folder(_ ledger: String) -> String {
        (ledger as NSString).deletingLastPathComponent + "/plans"
    }

    private static func path(_ plan: PlanID, ledger: String) -> String {
        "\(folder(ledger))/\(RecipientKey.base32(UInt64(bitPattern: plan.raw), digits: 9)).pages"
    }

    /// All pages of a plan, one after another.
    ///
    /// - Throws: ``Problem`` when the file is not there: a ledger that was copied without it.
    static func read(_ plan: PlanID, ledger: String) throws -> [UInt8] {
        let path = path(plan, ledger: ledger)
        guard let data = FileManager.default.contents(atPath: path) else { throw Problem.pagesMissing(path) }
        return Array(data)
    }

    /// - Throws: ``Problem`` when the file is not there: a ledger that was copied without it.
    static func handle(_ plan: PlanID, ledger: String) throws -> FileHandle {
        let path = path(plan, ledger: ledger)
        guard let file = FileHandle(forReadingAtPath: path) else { throw Problem.pagesMissing(path) }
        return file
    }

    /// One page of it.
    ///
    /// - Throws: ``Problem`` when the file ends before it does.
    static func read(_ file: FileHandle, from start: Int, count: Int) throws -> [UInt8] {
        guard start >= 0, count >= 0 else { throw Problem.damaged("page") }
        try file.seek(toOffset: UInt64(start))
        let bytes = try file.read(upToCount: count) ?? Data()
        guard bytes.count == count else { throw Problem.damaged("page") }
        return Array(bytes)
    }

    static func remove(_ plan: PlanID, ledger: String) { unlink(path(plan, ledger: ledger)) }

    /// Removes what killed processes left: files that no process holds and that no plan of the ledger names.
    static func sweep(ledger: String, keeping plans: [PlanID]) {
        let kept = Set(plans.map { path($0, ledger: ledger) })
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder(ledger))) ?? [] {
            let path = folder(ledger) + "/" + name
            guard name.hasSuffix(".pages") || name.hasSuffix(".pages" + draft), !kept.contains(path) else { continue }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
            close(descriptor)
        }
    }
}
