/// A source whose first bytes can be looked at before they are read.
final class HeldBytes: ByteSource {
    private var source: any ByteSource
    private var held: [UInt8] = []
    private var given = 0

    init(_ source: any ByteSource) { self.source = source }

    var position: Int { source.position }

    func digest() throws -> String { try source.digest() }

    /// - Returns: so many bytes, fewer where the source has no more.
    func start(_ count: Int) throws -> [UInt8] {
        while held.count < count {
            let wanted = count - held.count
            let more = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, read in
                read = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if more.isEmpty { break }
            held += more
        }
        return held
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard given < held.count else { return try source.read(into: buffer) }
        let count = min(buffer.count, held.count - given)
        held[given..<given + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
        given += count
        if given == held.count {
            held = []
            given = 0
        }
        return count
    }
}
