/// A promise of a port that an adapter broke. Contracts throw it, so that they need no test framework.
package struct ContractBreach: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// - Throws: ``ContractBreach`` unless the condition holds.
func hold(_ condition: Bool, _ promise: String) throws {
    if !condition { throw ContractBreach(promise) }
}
