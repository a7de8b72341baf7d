import Campaigns
import Foundation

/// A file that appears whole, or not at all: written beside its place, synced, and moved there by ``finish()``.
package final class AtomicFile {
    private let path: String
    /// Where it is written until it is finished.
    package let draft: String
    private let handle: FileHandle

    /// Readable by its owner only: it may be about people.
    ///
    /// Throws ``Problem`` (bad use) when the place cannot be written.
    package init(_ path: String) throws {
        self.path = path
        draft = path + ".\(UUID().uuidString.prefix(8)).new"
        guard
            FileManager.default.createFile(atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: draft)
        else { throw Problem.unwritable(path, String(cString: strerror(errno))) }
        self.handle = handle
    }

    deinit { try? FileManager.default.removeItem(atPath: draft) }

    package func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw Problem.unwritable(path, error.localizedDescription)
        }
    }

    /// From here on the file is there; an older one of that name is gone.
    package func finish() throws {
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw Problem.unwritable(path, error.localizedDescription)
        }
        guard rename(draft, path) == 0 else { throw Problem.unwritable(path, String(cString: strerror(errno))) }
    }
}
