/// Why bytes are no JSON, and at which byte.
package struct JSONFault: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case empty
        case unexpected(character: String)
        case unexpectedEnd
        case trailing
        case number
        case escape
        case controlCharacter
        case encoding
        case duplicate(name: String)
        case tooDeep(limit: Int)
    }

    package let kind: Kind
    package let offset: Int
}
