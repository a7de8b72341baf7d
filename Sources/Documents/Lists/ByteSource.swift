/// Where the bytes of a list come from: a file, or something that is unpacked or converted on the way.
protocol ByteSource {
    /// Fills the buffer from its start.
    ///
    /// - Returns: bytes that were given; 0 at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

    /// Bytes of the file on disk that were read so far, for progress.
    var position: Int { get }

    /// SHA-256 of the file as it lies on the disk; reads what is left of it.
    mutating func digest() throws -> String
}
