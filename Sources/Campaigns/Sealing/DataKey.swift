import Crypto
import Foundation

/// The key that seals one campaign's numbers. Destroying it destroys them, backups included.
package struct DataKey: Sendable {
    private let key: SymmetricKey

    package static func random() -> DataKey { DataKey(key: SymmetricKey(size: .bits256)) }

    private init(key: SymmetricKey) { self.key = key }

    /// - Returns: nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    package var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// AES-256-GCM; nonce, ciphertext and tag in one.
    /// `context`: bound to the ciphertext, so that a sealed text cannot be moved to another place.
    package func seal(_ plain: [UInt8], context: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, authenticating: Array(context.utf8))
        return box.combined.map(Array.init) ?? []
    }

    /// - Throws: `CryptoKitError` when key, context or bytes are not those of the sealing.
    package func open(_ sealed: [UInt8], context: String) throws -> [UInt8] {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: key, authenticating: Array(context.utf8)))
    }

    /// As ``open(_:context:)``, without a copy of what was sealed.
    ///
    /// - Throws: as there, and what `body` throws.
    func withOpened<Result>(
        _ sealed: [UInt8], context: String, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return try AES.GCM.open(box, using: key, authenticating: Array(context.utf8)).withUnsafeBytes(body)
    }

    /// A key or token for one purpose: HMAC-SHA-256 of its name under this key.
    package func derived(_ purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: key))
    }
}
