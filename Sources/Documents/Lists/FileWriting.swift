import Foundation

/// Writes all bytes, however many calls it takes.
enum FileWriting {
    /// `failed`: gets `errno`, and throws.
    static func write(_ bytes: [UInt8], to descriptor: Int32, failed: (Int32) throws -> Void) throws {
        var position = 0
        while position < bytes.count {
            let written = bytes.withUnsafeBytes { raw in
                raw.baseAddress.map { Foundation.write(descriptor, $0 + position, raw.count - position) } ?? -1
            }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { return try failed(errno) }
            position += written
        }
    }
}
