import Campaigns
import Foundation

/// Held by the one process that dispatches from a data folder; the system frees it when the process dies.
package final class DispatchLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``Problem`` when another process holds it, or the folder cannot be written.
    package init(folder: String) throws {
        let path = folder + "/dispatch.lock"
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Problem.badUse(
                "ledger-unusable", at: Place(file: path), Texts.ledgerUnusable(String(cString: strerror(errno))),
                Texts.ledgerUnusableAdvice)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Problem.refused(
                "dispatcher-busy", at: Place(file: folder), Texts.dispatcherBusy, Texts.dispatcherBusyAdvice)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
