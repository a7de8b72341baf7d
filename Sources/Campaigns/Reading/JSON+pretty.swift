extension JSON {
    /// For files that people open: two spaces a level, a member a line, a line break at the end.
    package var pretty: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: "")
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func write(to bytes: inout [UInt8], indent: String) {
        let inner = indent + "  "
        switch self {
        case .array(let values) where !values.isEmpty:
            bytes += "[\n".utf8
            for (index, value) in values.enumerated() {
                bytes += inner.utf8
                value.write(to: &bytes, indent: inner)
                bytes += (index + 1 < values.count ? ",\n" : "\n").utf8
            }
            bytes += "\(indent)]".utf8
        case .object(let members) where !members.isEmpty:
            bytes += "{\n".utf8
            for (index, member) in members.enumerated() {
                bytes += inner.utf8
                Self.write(member.name, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, indent: inner)
                bytes += (index + 1 < members.count ? ",\n" : "\n").utf8
            }
            bytes += "\(indent)}".utf8
        default: bytes += compact
        }
    }
}
