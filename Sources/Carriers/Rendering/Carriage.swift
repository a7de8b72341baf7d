import Campaigns

/// Whether a request carries the whole text and every whole number: asked of its templates, never of its bytes, so that
/// encoders do not hide anything and digests prove nothing.
struct Carriage {
    /// Where a placeholder stands.
    struct Scope {
        var isHeader = false
        var recipients = false
        var params = false

        fileprivate func inside(_ each: JSONTemplate.Each) -> Scope {
            var scope = self
            switch each {
            case .recipients: scope.recipients = true
            case .params: scope.params = true
            }
            return scope
        }
    }

    typealias Wish = (Template.Placeholder, Scope) -> Bool

    private let request: RequestTemplate
    private let vars: [String: Template]
    private let isPresent: (Variable) -> Bool
    private let keeps: (Template.Placeholder, Scope) -> Bool

    init(
        _ request: RequestTemplate, vars: [String: Template], isPresent: @escaping (Variable) -> Bool,
        keeps: @escaping (Template.Placeholder, Scope) -> Bool
    ) {
        self.request = request
        self.vars = vars
        self.isPresent = isPresent
        self.keeps = keeps
    }

    /// Without a context: what stands under an operator whose variable is often empty does not count.
    init(_ request: RequestTemplate, vars: [String: Template], keeps: @escaping (Template.Placeholder) -> Bool) {
        self.init(request, vars: vars, isPresent: { !$0.isOptional }, keeps: { placeholder, _ in keeps(placeholder) })
    }

    /// The text or, of a registered template, parameters that make it.
    var carriesText: Bool {
        finds { placeholder, _ in [.messageText, .paramValue].contains(placeholder.variable.name) }
    }

    /// With parameters, more than one of which must be walked through.
    func carriesText(params: Int) -> Bool {
        finds { placeholder, scope in
            let name = placeholder.variable.name
            return name == .messageText || name == .paramValue && (scope.params || params == 1)
        }
    }

    /// The number of the one recipient, or everybody's.
    var carriesNumber: Bool {
        finds { placeholder, _ in [.recipientAddress, .recipientsAddresses].contains(placeholder.variable.name) }
    }

    /// A list in a header counts only where the rest of the request names nobody by himself.
    var namesEveryone: Bool {
        let namesOne = finds { placeholder, scope in
            placeholder.variable.name == .recipientAddress && !scope.recipients && !scope.isHeader
        }
        return finds { placeholder, scope in
            switch placeholder.variable.name {
            case .recipientAddress: scope.recipients
            case .recipientsAddresses: !scope.isHeader || !namesOne
            default: false
            }
        }
    }

    private func finds(_ wish: Wish) -> Bool {
        let content = [request.url] + request.query.map(\.template)
        if content.contains(where: { finds(wish, $0, Scope()) }) { return true }
        let isInBody =
            switch request.body {
            case .none: false
            case .json(let json): finds(wish, json, Scope())
            case .form(let pairs): pairs.contains { finds(wish, $0.template, Scope()) }
            case .text(let text): finds(wish, text.template, Scope())
            }
        return isInBody || request.headers.contains { finds(wish, $0.template, Scope(isHeader: true)) }
    }

    private func finds(_ wish: Wish, _ json: JSONTemplate, _ scope: Scope) -> Bool {
        switch json {
        case .constant: false
        case .text(let template): finds(wish, template, scope)
        case .array(let items): items.contains { finds(wish, $0, scope) }
        case .object(let members): members.contains { finds(wish, $0.value, scope) }
        case .each(let each, let item): finds(wish, item, scope.inside(each))
        case .when(let variable, let inner): isPresent(variable) && finds(wish, inner, scope)
        }
    }

    /// - Parameters:
    ///   - wish: what is looked for.
    ///   - template: where.
    ///   - scope: where that stands.
    ///   - depth: how far variables may still lead; a circle is refused elsewhere.
    /// - Returns: whether it is there and whole.
    private func finds(_ wish: Wish, _ template: Template, _ scope: Scope, depth: Int = 16) -> Bool {
        template.placeholders.contains { placeholder in
            guard depth > 0 else { return false }
            switch placeholder.variable {
            case .vars(let name):
                return vars[name].map { finds(wish, $0, scope, depth: depth - 1) } == true && keeps(placeholder, scope)
            case .fragment(let name):
                guard let fragment = request.fragments[name] else { return false }
                return finds(wish, fragment.template, scope.inside(fragment.each), depth: depth - 1)
                    && keeps(placeholder, scope)
            default: return wish(placeholder, scope) && keeps(placeholder, scope)
            }
        }
    }
}

extension Variable {
    fileprivate var name: Name? {
        guard case .named(let name) = self else { return nil }
        return name
    }

    fileprivate var isOptional: Bool {
        switch name {
        case .scheduleAt, .callbackURL, .sandbox, .batchCarrierId, .recipientCarrierId, .recipientSentAt: true
        default: false
        }
    }
}

extension Template.Placeholder {
    /// Whether what went in can be had back from what comes out; cutting is asked about elsewhere.
    var isReversible: Bool {
        filters.allSatisfy { filter in
            switch filter {
            case .md5, .sha1, .sha256, .hmacSha256, .bool: false
            default: true
            }
        }
    }

    /// Whether a value of so many ASCII characters comes through whole.
    func keeps(length: Int) -> Bool {
        var length = length
        for filter in filters {
            switch filter {
            case .truncate(let most) where most < length: return false
            case .base64: length = (length + 2) / 3 * 4
            case .hex: length *= 2
            case .ucs2hex: length *= 4
            default: break
            }
        }
        return isReversible
    }

    /// Without the filters that cut.
    var uncut: Template.Placeholder {
        .init(
            variable: variable,
            filters: filters.filter { filter in
                guard case .truncate = filter else { return true }
                return false
            })
    }
}
