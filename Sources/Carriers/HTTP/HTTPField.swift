/// One header line of a request or a reply. Names compare without case (RFC 9110, 5.1).
package struct HTTPField: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
