import Campaigns
import Foundation

/// Cuts the bytes of a list into pieces that end where a row ends, so that they can be read in parallel.
struct RowPieces {
    struct Piece {
        var bytes: [UInt8]
        /// Why the list ends here and cannot be used: at which byte of the piece.
        var fault: (offset: Int, kind: ListFault)?
    }

    private var source: any ByteSource
    private let size: Int
    private let most: Int
    /// What was read and not given yet; begins where a row begins.
    private var rest: [UInt8]
    private var isAtEnd: Bool
    private var scan: QuoteScan?

    /// - Parameters:
    ///   - source: gives the bytes.
    ///   - size: bytes of a piece.
    ///   - most: no row is longer.
    /// - Throws: ``Problem`` when the list cannot be read.
    init(_ source: any ByteSource, size: Int = 1 << 20, most: Int = 4 << 20) throws {
        self.source = source
        self.size = size
        self.most = most
        rest = []
        isAtEnd = false
        try fill(size)
    }

    /// The first bytes of the list, and whether these are all.
    var head: (bytes: ArraySlice<UInt8>, isWhole: Bool) { (rest[...], isAtEnd) }

    /// Passes over the first bytes, and learns what stands between cells.
    mutating func begin(at offset: Int, separator: UInt8) {
        rest.removeFirst(offset)
        scan = QuoteScan(separator: separator)
    }

    var position: Int { source.position }

    mutating func digest() throws -> String { try source.digest() }

    /// - Returns: nil at the end.
    mutating func next() throws -> Piece? {
        var wanted = size
        while true {
            try fill(wanted)
            if rest.isEmpty { return nil }
            let scan = scan ?? QuoteScan(separator: 0x2C)
            let cut = rest.withUnsafeBytes { scan.lastRowEnd(in: $0, isWhole: isAtEnd) }
            if isAtEnd {
                defer { rest = [] }
                return Piece(bytes: rest, fault: cut.openQuote.map { ($0, .quoteNeverClosed) })
            }
            if cut.end > 0 { return Piece(bytes: take(cut.end)) }
            guard wanted < most else {
                return Piece(
                    bytes: take(rest.count), fault: cut.openQuote.map { ($0, .quoteNeverClosed) } ?? (0, .rowTooLong))
            }
            wanted *= 2
        }
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        let tail = Array(rest[count...])
        rest.removeLast(rest.count - count)
        defer { rest = tail }
        return rest
    }

    /// Reads until so many bytes are there, or the list ends.
    private mutating func fill(_ wanted: Int) throws {
        guard !isAtEnd, rest.count < wanted else { return }
        let before = rest
        var isAtEnd = false
        var source = source
        rest = try Array(unsafeUninitializedCapacity: wanted) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            before.withUnsafeBytes { raw.copyMemory(from: $0) }
            count = before.count
            while count < wanted {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[count...]))
                if read == 0 {
                    isAtEnd = true
                    break
                }
                count += read
            }
        }
        self.source = source
        self.isAtEnd = isAtEnd
    }
}
