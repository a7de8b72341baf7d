/// A number or address that may stand in a mandated text although nobody should call what a message tells him.
package struct AllowedContact: Sendable, Equatable {
    /// As the letter writes it; blanks and dots in numbers do not count.
    package let contact: String
    package let reason: String

    package init(contact: String, reason: String) {
        self.contact = contact
        self.reason = reason
    }
}
