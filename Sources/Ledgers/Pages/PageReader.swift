import Campaigns
import Delivery
import Foundation

/// Reads the sealed numbers of one plan, a page at a time and from several threads at once.
final class PageReader: Sendable {
    private let path: String
    private let descriptor: Int32

    /// - Throws: ``Problem`` when the file is not there: a ledger that was copied without it.
    init(_ plan: PlanID, ledger: String) throws {
        path = PageFile.path(plan, ledger: ledger)
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem.pagesMissing(path) }
    }

    deinit { close(descriptor) }

    /// - Throws: ``Problem`` when the file ends before.
    func sealed(_ start: Int, _ length: Int) throws -> [UInt8] {
        guard start >= 0, length >= 0 else { throw Problem.damaged("page") }
        var bytes = [UInt8](repeating: 0, count: length)
        var filled = 0
        while filled < length {
            let count = bytes.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { pread(descriptor, $0 + filled, length - filled, off_t(start + filled)) } ?? -1
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Problem.damaged("page") }
            filled += count
        }
        return bytes
    }
}
