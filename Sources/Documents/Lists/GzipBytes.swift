import CZlib
import Campaigns
import Foundation

/// The contents of a gzip file, unpacked as they are asked for; several members one after another are one text.
final class GzipBytes: ByteSource {
    private let source: any ByteSource
    private let file: String
    // zlib keeps its own pointer to the stream: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let packed: UnsafeMutableRawBufferPointer
    private var isInside = false

    /// `file`: for errors.
    init(_ source: any ByteSource, file: String) throws {
        self.source = source
        self.file = file
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        packed = .allocate(byteCount: 1 << 17, alignment: 16)
        guard loa_zlib_begin_gzip(stream) == Z_OK else { throw Problem.damagedArchive(file) }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        packed.deallocate()
    }

    var position: Int { source.position }

    func digest() throws -> String {
        var source = source
        return try source.digest()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = uInt(buffer.count)
        while stream.pointee.avail_out == uInt(buffer.count) {
            if stream.pointee.avail_in == 0 {
                var source = source
                let count = try source.read(into: packed)
                if count == 0 {
                    // A member that does not end was cut off.
                    if isInside { throw Problem.damagedArchive(file) }
                    return 0
                }
                stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = uInt(count)
            }
            isInside = true
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: continue
            case Z_STREAM_END:
                isInside = false
                guard inflateReset(stream) == Z_OK else { throw Problem.damagedArchive(file) }
            default: throw Problem.damagedArchive(file)
            }
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }
}
