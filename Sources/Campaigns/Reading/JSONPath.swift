/// The way from a document's root to one of its values.
package struct JSONPath: Sendable, Equatable, CustomStringConvertible {
    package enum Step: Sendable, Equatable {
        case member(String)
        case index(Int)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) {
        self.steps = steps
    }

    package static let root = JSONPath()

    package func appending(_ name: String) -> JSONPath { JSONPath(steps + [.member(name)]) }

    package func appending(_ index: Int) -> JSONPath { JSONPath(steps + [.index(index)]) }

    /// `$.carriers[0].send.request.url`, as RFC 9535 writes it; names that are no identifiers stand in quotes.
    package var description: String {
        steps.reduce(into: "$") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .member(let name) where Self.isPlain(name): text += ".\(name)"
            case .member(let name): text += "['\(name)']"
            }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
