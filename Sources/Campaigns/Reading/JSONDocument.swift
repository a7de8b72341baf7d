/// A JSON file that was read, with the place of every value in it.
package struct JSONDocument: Sendable {
    package let file: String
    package let root: JSON
    private let bytes: [UInt8]
    private let layout: JSONLayout

    /// Strict: UTF-8, no duplicate names, nothing after the value.
    ///
    /// - Throws: a ``Problem`` (bad use) that names file, line and column.
    package init(reading bytes: [UInt8], file: String) throws(Problem) {
        var parser = JSONParser(bytes, recordsLayout: true)
        do {
            (root, layout) = try parser.document()
        } catch {
            throw Texts.notJSON(error, at: Self.place(of: error.offset, in: bytes, file: file))
        }
        self.bytes = bytes
        self.file = file
    }

    /// The place of the value at that path, or of the nearest value around it that exists.
    package func place(of path: JSONPath) -> Place {
        Self.place(of: node(path).value, in: bytes, file: file)
    }

    /// The place of the member's name where the path ends at a member, otherwise as ``place(of:)``.
    package func placeOfName(_ path: JSONPath) -> Place {
        let node = node(path)
        return Self.place(of: node.name ?? node.value, in: bytes, file: file)
    }

    private func node(_ path: JSONPath) -> JSONLayout {
        var value = root
        var node = layout
        for step in path.steps {
            let index: Int? =
                switch step {
                case .index(let index): index
                case .member(let name): value.members?.firstIndex { $0.name == name }
                }
            guard let index, node.children.indices.contains(index) else { return node }
            node = node.children[index]
            switch value {
            case .array(let list): value = list[index]
            case .object(let members): value = members[index].value
            default: return node
            }
        }
        return node
    }

    /// Lines end with a line feed; a column counts characters from 1, a byte order mark not among them.
    private static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
        let before = bytes[..<min(offset, bytes.count)]
        var line = 1
        var start = before.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for (index, byte) in before.enumerated() where byte == 0x0A {
            line += 1
            start = index + 1
        }
        let column = start <= before.count ? String(decoding: before[start...], as: UTF8.self).count + 1 : 1
        return Place(file: file, line: line, column: column)
    }
}
