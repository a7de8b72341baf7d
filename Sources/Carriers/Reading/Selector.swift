package import Campaigns

/// Where in a reply a value stands.
package enum Selector: Sendable {
    case pointer(JSONPointer)
    /// `//name`: the first element of that local name.
    case element(String)
    case expression(Expression)
    case header(String)
    case cookie(String)
    /// The whole body.
    case text

    /// - Returns: nil when the text is no selector or its regular expression cannot be read.
    package init?(_ written: String) {
        if written.hasPrefix("//") {
            self = .element(String(written.dropFirst(2)))
        } else if written.hasPrefix("/") {
            guard let pointer = JSONPointer(written) else { return nil }
            self = .pointer(pointer)
        } else if written.hasPrefix("regex:") {
            guard let expression = Expression(selecting: String(written.dropFirst(6))) else { return nil }
            self = .expression(expression)
        } else if written.hasPrefix("header:") {
            self = .header(String(written.dropFirst(7)))
        } else if written.hasPrefix("cookie:") {
            self = .cookie(String(written.dropFirst(7)))
        } else if written.hasPrefix("text:") {
            self = .text
        } else {
            return nil
        }
    }
}

/// A name with a selector: a value that is taken out of a reply.
package struct NamedSelector: Sendable {
    package let name: String
    package let selector: Selector
}
