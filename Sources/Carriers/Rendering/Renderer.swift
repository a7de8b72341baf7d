import Campaigns

/// Fills the templates of one carrier from one context.
struct Renderer {
    let carrier: Carrier
    let context: RenderingContext
    /// The fragments of the request that is being rendered, and how text in them is escaped.
    var fragments: [String: RequestTemplate.Fragment] = [:]
    var escape = RequestTemplate.Text.Escape.none
    var token: String?

    /// Where in the request we are: inside `$each`, one recipient or parameter is in scope.
    struct Position {
        var recipient: Int?
        var param: Int?
    }

    init(_ carrier: Carrier, _ context: RenderingContext) {
        self.carrier = carrier
        self.context = context
        token = context.authToken
    }

    /// The text with every placeholder filled in; nothing is escaped.
    func text(_ template: Template, at position: Position = Position()) throws(Problem) -> String {
        if let constant = template.constant { return constant }
        var result = ""
        for part in template.parts {
            switch part {
            case .literal(let literal): result += literal
            case .placeholder(let placeholder): result += shown(try value(placeholder, at: position))
            }
        }
        return result
    }

    /// As ``text(_:at:)``, with what is filled in escaped for XML unless it goes through `raw`.
    func xml(_ template: Template, at position: Position = Position()) throws(Problem) -> String {
        var result = ""
        for part in template.parts {
            switch part {
            case .literal(let literal): result += literal
            case .placeholder(let placeholder):
                let text = shown(try value(placeholder, at: position))
                guard let written = placeholder.isRaw ? text : XMLText.escaped(text) else {
                    throw Texts.charsetRefused("XML 1.0", carrier: carrier.id)
                }
                result += written
            }
        }
        return result
    }

    func shown(_ value: Value) -> String { value.text(joinedBy: carrier.address.join, in: carrier.zone) }

    func value(_ placeholder: Template.Placeholder, at position: Position) throws(Problem) -> Value {
        let value = try value(of: placeholder.variable, at: position)
        guard !placeholder.filters.isEmpty else { return value }
        return try filtered(value, by: placeholder.filters, of: placeholder.variable)
    }

    /// The positions that `$each` or a fragment walks through.
    func positions(_ each: JSONTemplate.Each, within position: Position) -> [Position] {
        switch each {
        case .recipients: context.recipients.indices.map { Position(recipient: $0, param: position.param) }
        case .params: params.indices.map { Position(recipient: position.recipient, param: $0) }
        }
    }

    /// The parameters of the registered template; the whole text where there are none.
    var params: [String] { context.params ?? [context.text] }
}
