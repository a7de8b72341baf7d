import Crypto

/// A 64-bit name for a text that is too long, or too personal, to be a key.
package enum Fingerprint {
    /// The first eight bytes of SHA-256 over the parts, each with its length.
    package static func of(_ parts: String...) -> UInt64 {
        var hash = SHA256()
        for part in parts {
            let bytes = Array(part.utf8)
            hash.update(data: Array("\(bytes.count):".utf8))
            hash.update(data: bytes)
        }
        return hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// SHA-256 of a file's bytes, in hexadecimal.
    package static func digest(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hex }
}
