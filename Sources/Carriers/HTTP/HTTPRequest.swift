/// A request as it will leave, byte for byte. It is only a value: nothing in this room can send it.
package struct HTTPRequest: Sendable, Equatable {
    package var method: String
    /// Absolute, http or https, percent-encoded.
    package var url: String
    package var headers: [HTTPField]
    package var body: [UInt8]

    package init(method: String, url: String, headers: [HTTPField] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
