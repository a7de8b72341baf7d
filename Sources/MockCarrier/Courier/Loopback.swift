/// The rule that the mock talks to this machine only: a description or a request must not make it call anybody else.
enum Loopback {
    /// `localhost`, `::1` and 127.0.0.0/8 (RFC 6761, RFC 4291, RFC 1122).
    static func contains(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return bytes.count == 4 && !bytes.contains(nil) && bytes.first == 127
    }

    /// The URL, where it is plain HTTP to this machine; `localhost` becomes 127.0.0.1, so that no resolver is asked.
    static func bare(_ url: String) -> String? {
        guard url.hasPrefix("http://") else { return nil }
        let rest = url.dropFirst(7)
        let authority = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(authority.count)
        let user = authority.lastIndex(of: "@").map { String(authority[...$0]) } ?? ""
        let place = authority.dropFirst(user.count)
        guard let (host, port) = split(place), contains(host), !place.contains("\\") else { return nil }
        return "http://\(user)\(host.lowercased() == "localhost" ? "127.0.0.1" : host)\(port)\(path)"
    }

    /// The host, and the port with its colon.
    static func split(_ place: Substring) -> (host: String, port: String)? {
        if place.hasPrefix("[") {
            guard let end = place.firstIndex(of: "]") else { return nil }
            return (String(place[...end]), String(place[place.index(after: end)...]))
        }
        let host = place.prefix { $0 != ":" }
        return host.isEmpty ? nil : (String(host), String(place.dropFirst(host.count)))
    }
}
