internal import CCurl
internal import Carriers

/// The header lines of the last request of a handle, kept because the next one is often the same but for its body.
struct HeaderList: ~Copyable {
    private(set) var lines = StringList()
    private var fields: [HTTPField]?
    private var isLarge = false

    /// From this size of a body on libcurl asks for a permission first (`Expect`).
    private static let large = 1_048_576

    /// - Returns: false when the lines are the same as before.
    mutating func update(_ fields: [HTTPField], bodyCount: Int) throws(CurlFailure) -> Bool {
        let isLarge = bodyCount >= Self.large
        if fields == self.fields, isLarge == self.isLarge { return false }
        self.fields = nil
        lines = try Self.lines(fields, isLarge)
        self.fields = fields
        self.isLarge = isLarge
        return true
    }

    private static func lines(_ fields: [HTTPField], _ isLarge: Bool) throws(CurlFailure) -> StringList {
        var lines = StringList()
        // What libcurl would add by itself: a request leaves as it was rendered.
        var unasked: Set = ["accept", "content-type"]
        for field in fields {
            let name = field.name.lowercased()
            unasked.remove(name)
            if RequestRules.framing.contains(name) { continue }
            // libcurl's notation for a header without a value; `Name:` would leave it out.
            let isBlank = field.value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            try lines.append(isBlank ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        for name in unasked.sorted() { try lines.append("\(name):") }
        // Without this such a body waits a second for a permission that few gateways give. Elsewhere it is left out:
        // libcurl compares every line with every header that it knows (measured).
        if isLarge { try lines.append("Expect:") }
        return lines
    }
}
