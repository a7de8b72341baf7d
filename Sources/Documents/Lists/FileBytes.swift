import Campaigns
import Foundation

/// A file read from front to back; what was read is hashed on the way, so that nothing is read twice.
final class FileBytes: ByteSource {
    private let path: String
    private let descriptor: Int32
    private var hash = RunningDigest()
    private(set) var position = 0

    /// - Throws: ``Problem`` (bad use) when the file is missing, a folder, or not readable.
    init(_ path: String) throws {
        try FileReader.check(path)
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem.unreadable(path) }
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Problem.unreadable(path) }
            hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            position += count
            return count
        }
    }

    func digest() throws -> String {
        let rest = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { rest.deallocate() }
        while try read(into: rest) > 0 {}
        return hash.text
    }
}
