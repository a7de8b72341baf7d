/// A sealed change of a register, with the order that the store gave it.
package struct RegisterRow: Sendable, Equatable {
    package let version: Int64
    /// ``RegisterChange``, sealed.
    package let body: [UInt8]

    package init(version: Int64, body: [UInt8]) {
        self.version = version
        self.body = body
    }
}
