import CZlib
import Foundation

/// The contents of one entry of a zip archive, unpacked as they are asked for.
final class ZipEntryBytes {
    /// What the archive says of the entry is not so.
    struct Damaged: Error {}

    private let file: SpooledFile
    // zlib keeps its own pointer to the stream: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>?
    private let packed: UnsafeMutableRawBufferPointer
    /// What is left of the packed bytes.
    private var place: Range<Int>
    /// What may still come out.
    private var left: Int
    private var isAtEnd = false

    /// - Throws: ``Damaged`` when it is not where the directory says, or packed in another way than workbooks are.
    init(_ entry: ZipDirectory.Entry, in file: SpooledFile) throws {
        let head = file.bytes(at: entry.header, count: 30)
        guard head.count == 30, head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw Damaged() }
        let name = Int(head[26]) | Int(head[27]) << 8
        let extra = Int(head[28]) | Int(head[29]) << 8
        let start = entry.header + 30 + name + extra
        guard start + entry.packedSize <= file.size, entry.method == 0 || entry.method == 8 else { throw Damaged() }
        self.file = file
        place = start..<start + entry.packedSize
        left = entry.size
        packed = .allocate(byteCount: 1 << 17, alignment: 16)
        guard entry.method == 8 else {
            self.stream = nil
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        self.stream = stream
        guard loa_zlib_begin_raw(stream) == Z_OK else { throw Damaged() }
    }

    deinit {
        packed.deallocate()
        guard let stream else { return }
        inflateEnd(stream)
        stream.deallocate()
    }

    /// - Returns: bytes that were written; 0 at the end.
    /// - Throws: ``Damaged``, also when more comes out than the directory says.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try stream.map { try unpack($0, into: buffer) } ?? take(into: buffer)
        left -= count
        if left < 0 { throw Damaged() }
        return count
    }

    private func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let most = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, place.count)])
        if most.isEmpty { return 0 }
        let count = file.read(into: most, at: place.lowerBound)
        place = place.lowerBound + count..<place.upperBound
        return count
    }

    private func unpack(
        _ stream: UnsafeMutablePointer<z_stream>, into buffer: UnsafeMutableRawBufferPointer
    ) throws -> Int {
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = uInt(buffer.count)
        while !isAtEnd, stream.pointee.avail_out == uInt(buffer.count) {
            if stream.pointee.avail_in == 0 {
                let count = take(into: packed)
                if count == 0 { throw Damaged() }
                stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = uInt(count)
            }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: continue
            case Z_STREAM_END: isAtEnd = true
            default: throw Damaged()
            }
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }
}
