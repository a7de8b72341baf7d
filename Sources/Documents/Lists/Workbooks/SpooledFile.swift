import Campaigns
import Foundation
import SystemPackage

/// A file without a name that only this process and the tools that it starts can read. It is gone when nobody holds it
/// any more, however the process ends: what is in it are numbers.
final class SpooledFile: Sendable {
    let descriptor: FileDescriptor

    /// - Throws: ``Problem`` when the temporary folder cannot be written.
    init() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("loa-\(UUID().uuidString)").path
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch {
            throw Problem.unwritable(path, (error as? Errno)?.rawValue ?? EIO)
        }
        unlink(path)
    }

    deinit { try? descriptor.close() }

    /// Bytes in it.
    var size: Int {
        var status = stat()
        return fstat(descriptor.rawValue, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Takes everything that is left of a source.
    ///
    /// - Throws: what the source throws, and ``Problem`` when the disk is full.
    func fill(from source: any ByteSource) throws {
        var source = source
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { break }
            do {
                try descriptor.writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            } catch {
                throw Problem.unwritable(NSTemporaryDirectory(), (error as? Errno)?.rawValue ?? EIO)
            }
        }
        rewind()
    }

    /// A tool that gets it as its standard input reads from its beginning.
    func rewind() { _ = try? descriptor.seek(offset: 0, from: .start) }

    /// Bytes from a place on; fewer at the end, none where it cannot be read.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, read(into: UnsafeMutableRawBufferPointer(buffer), at: offset))
        }
    }

    /// Where some bytes stand, in order; they are at least one, and none of them stands inside another of them.
    func places(of mark: [UInt8]) -> [Int] {
        var places: [Int] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = read(into: buffer, at: offset)
            guard count >= mark.count, let base = buffer.baseAddress else { return places }
            var start = 0
            // What is cut in two is found with the next bytes.
            let last = count - mark.count
            while start <= last, let found = memchr(base + start, Int32(mark[0]), last + 1 - start) {
                let place = base.distance(to: UnsafeMutableRawPointer(found))
                start = place + 1
                if memcmp(found, mark, mark.count) == 0 { places.append(offset + place) }
            }
            offset += last + 1
        }
    }

    /// - Returns: bytes that were read; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        var filled = 0
        while filled < buffer.count {
            let more = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = pread(descriptor.rawValue, more.baseAddress, more.count, off_t(offset + filled))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            filled += count
        }
        return filled
    }
}
