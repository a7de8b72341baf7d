package import Campaigns

/// Changes of a register that belong together.
package struct RegisterEntry: Sendable {
    package let register: Register
    /// Sealed, in their order.
    package let bodies: [[UInt8]]
    /// The last change that the decision was made on; 0 for an empty register.
    package let version: Int64
    /// The changes say all that the register holds: those before them go.
    package let isWhole: Bool
    /// nil for what no person did.
    package let act: JournalDraft?
    package let at: Instant

    package init(
        _ register: Register, _ bodies: [[UInt8]], version: Int64, isWhole: Bool, act: JournalDraft?, at: Instant
    ) {
        self.register = register
        self.bodies = bodies
        self.version = version
        self.isWhole = isWhole
        self.act = act
        self.at = at
    }
}
