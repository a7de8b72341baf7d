/// A request as the description writes it, compiled.
package struct RequestTemplate: Sendable {
    package struct Text: Sendable {
        package enum Escape: String, Sendable {
            case xml, none
        }

        package let escape: Escape
        package let template: Template
        package let charset: Charset
    }

    package struct Fragment: Sendable {
        package let each: JSONTemplate.Each
        package let template: Template
        package let join: String
    }

    package enum Body: Sendable {
        case none
        case json(JSONTemplate)
        case form([NamedTemplate])
        case text(Text)
    }

    package let method: String
    package let url: Template
    package let headers: [NamedTemplate]
    package let query: [NamedTemplate]
    package let body: Body
    package let fragments: [String: Fragment]
    /// The URL holds secrets: it is masked wherever it is shown.
    package let secretsInUrl: Bool
}
