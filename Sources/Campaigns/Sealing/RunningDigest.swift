import Crypto

/// SHA-256 of a file that comes piece by piece.
package struct RunningDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    /// In hexadecimal, of everything so far.
    package var text: String { hash.finalize().hex }
}
