import Campaigns

extension Renderer {
    func write(_ template: JSONTemplate, to bytes: inout [UInt8], at position: Position = Position()) throws(Problem) {
        switch template {
        case .constant(_, let written): bytes += written
        case .text(let template):
            guard let single = template.single else {
                return JSON.write(try text(template, at: position), to: &bytes)
            }
            write(try value(single, at: position), to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            for item in items where try isPresent(item, at: position) {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                try write(item, to: &bytes, at: position)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in members where try isPresent(member.value, at: position) {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes += member.written
                try write(member.value, to: &bytes, at: position)
            }
            bytes.append(UInt8(ascii: "}"))
        case .each(let each, let item):
            bytes.append(UInt8(ascii: "["))
            for (index, inner) in positions(each, within: position).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                try write(item, to: &bytes, at: inner)
            }
            bytes.append(UInt8(ascii: "]"))
        case .when(_, let value): try write(value, to: &bytes, at: position)
        }
    }

    /// Whether an operator keeps the value in: everything but `$when` with an empty variable.
    func isPresent(_ template: JSONTemplate, at position: Position) throws(Problem) -> Bool {
        guard case .when(let variable, let inner) = template else { return true }
        guard try !value(of: variable, at: position).isEmpty else { return false }
        return try isPresent(inner, at: position)
    }

    /// A value that is a whole string of the template keeps its type.
    private func write(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .number(let number): bytes += String(number).utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .list(let list): bytes += JSON.array(list.map(JSON.string)).compact
        case .none, .text, .time, .digest: JSON.write(shown(value), to: &bytes)
        }
    }
}
