/// A callback as it came.
package struct ReceiptCall: Sendable, Equatable {
    package let method: String
    /// Absolute, as the gateway was told it, with its query: some signatures cover it.
    package let url: String
    package let headers: [HTTPField]
    package let body: [UInt8]

    package init(method: String, url: String, headers: [HTTPField] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// What stands between `?` and `#`; empty where there is none.
    package var query: String {
        guard let mark = url.firstIndex(of: "?") else { return "" }
        return String(url[url.index(after: mark)...].prefix { $0 != "#" })
    }
}
