/// A request as it came over the wire.
struct ReceivedRequest: Sendable, Equatable {
    /// Everything up to the empty line, without it.
    let head: String
    let body: [UInt8]

    var lines: [String] { head.split(separator: "\r\n").map(String.init) }
    var requestLine: String { lines.first ?? "" }

    func header(_ name: String) -> String? {
        let prefix = "\(name.lowercased()): "
        return lines.dropFirst().first { $0.lowercased().hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
}
