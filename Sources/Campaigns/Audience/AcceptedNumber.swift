/// A mobile number read from a cell, how it was written, and the network of its prefix.
package struct AcceptedNumber: Sendable, Hashable {
    package let number: PhoneNumber
    package let how: NumberForm
    /// The network that the prefix was allocated to: a hint, not yet what carries the number.
    package let network: Network

    /// The network's own name, such as `VinaPhone`.
    package var prefixCarrier: String { network.name }
}
