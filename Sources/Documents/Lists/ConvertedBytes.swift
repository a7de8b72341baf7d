/// A text in another encoding, as UTF-8.
final class ConvertedBytes: ByteSource {
    private let source: any ByteSource
    private let encoding: TextEncoding
    private let iconv: Iconv?
    private var raw: [UInt8] = []
    private var ready: ArraySlice<UInt8> = []
    private var isAtEnd = false

    init(_ source: any ByteSource, from encoding: TextEncoding) {
        self.source = source
        self.encoding = encoding
        iconv = Iconv(encoding)
    }

    var position: Int { source.position }

    func digest() throws -> String {
        var source = source
        return try source.digest()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while ready.isEmpty, !isAtEnd { try convert() }
        let count = min(ready.count, buffer.count)
        ready.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
        ready = ready.dropFirst(count)
        return count
    }

    private func convert() throws {
        var source = source
        let more = try [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, count in
            count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        isAtEnd = more.isEmpty
        raw += more
        guard encoding == .vni else {
            let (bytes, left) = iconv?.decoded(raw[...], isLast: isAtEnd) ?? (raw, 0)
            ready = bytes[...]
            raw.removeFirst(raw.count - left)
            return
        }
        // A letter at the end waits for its marks.
        let cut = isAtEnd ? raw.count : (raw.lastIndex { $0 < 0x41 } ?? -1) + 1
        ready = Array(OldText.vni(raw[..<cut]).utf8)[...]
        raw.removeFirst(cut)
    }
}
