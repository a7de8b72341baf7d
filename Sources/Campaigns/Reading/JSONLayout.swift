/// Where each value of a document stands, in bytes from the start; children in the order of the values.
package struct JSONLayout: Sendable, Equatable {
    package var value: Int
    /// Where the member's name stands, for members of an object.
    package var name: Int?
    package var children: [JSONLayout] = []
}
