package import Campaigns

extension Carrier {
    /// How a gateway wants addresses written.
    package struct AddressRule: Sendable, Equatable {
        package let format: PhoneNumber.Format
        /// Between the addresses where several stand in one text; a comma unless said otherwise.
        package let join: String
    }
}
