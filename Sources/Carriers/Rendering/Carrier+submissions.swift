package import Campaigns

extension Carrier {
    /// The exact request that submits these recipients: ``request(_:)`` behind the door that every real submission and
    /// every rehearsal of one goes through. The text leaves whole, or as parameters whose template makes it again.
    ///
    /// - Parameter context: with the approved text; template and parameters are chosen here.
    /// - Returns: the request.
    /// - Throws: a ``Problem``: refused (`template-unfit`, `text-cut`, `text-unsent`,
    ///   `number-unsent`) where the gateway would send another text than the
    ///   approved one (promise 1); bad use as ``request(_:)`` says.
    package func submission(_ context: RenderingContext) throws(Problem) -> HTTPRequest {
        let context = try templated(context)
        try refuseCuts(context)
        let request = try request(context)
        try refuseGaps(context)
        return request
    }

    /// With the template that makes this text, and where the gateway takes parameters, with these.
    private func templated(_ context: RenderingContext) throws(Problem) -> RenderingContext {
        var context = context
        let registered = context.sender.templates(on: context.recipients.compactMap(\.network))
        for template in registered {
            guard let values = template.pattern.parameters(of: context.text) else { continue }
            context.template = template
            if content.mode == .templateParams { context.params = values }
            return context
        }
        guard content.mode == .freeText else {
            throw Texts.templateUnfit(carrier: id, sender: context.sender.name, registered: registered.map(\.id))
        }
        return context
    }

    /// What the request must carry: the text, or the parameters that make it, and the whole number of everyone.
    private func refuseGaps(_ context: RenderingContext) throws(Problem) {
        guard let send else { return }
        let renderer = Renderer(self, context)
        let recipient = context.recipients.isEmpty ? nil : 0
        let sandbox = context.usesSandbox ? dryRun.sandbox?.vars ?? [:] : [:]
        let vars = send.vars.filter { context.vars[$0.key] == nil && sandbox[$0.key] == nil }
        let carriage = Carriage(
            send.variants.first { $0.fits(context) }?.request ?? send.request, vars: vars,
            isPresent: { (try? renderer.value(of: $0, at: .init(recipient: recipient)).isEmpty) == false },
            keeps: { placeholder, scope in
                guard placeholder.isReversible else { return false }
                guard placeholder.uncut != placeholder else { return true }
                let params: [Int?] = scope.params ? renderer.params.indices.map(Optional.some) : [nil]
                return params.allSatisfy { param in
                    let position = Renderer.Position(recipient: scope.recipients ? recipient : nil, param: param)
                    guard let cut = try? renderer.value(placeholder, at: position),
                        let whole = try? renderer.value(placeholder.uncut, at: position)
                    else { return false }
                    return renderer.shown(cut) == renderer.shown(whole)
                }
            })
        // A registered template without parameters is named, not filled.
        if !renderer.params.isEmpty, !carriage.carriesText(params: renderer.params.count) {
            throw Texts.textUnsent(carrier: id)
        }
        let count = context.recipients.count
        guard count == 1 ? carriage.carriesNumber : carriage.namesEveryone else {
            throw Texts.numberUnsent(carrier: id)
        }
    }

    /// A description that shortens the text, or a parameter of it, would change what was approved.
    private func refuseCuts(_ context: RenderingContext) throws(Problem) {
        guard let send else { return }
        let request = send.variants.first { $0.fits(context) }?.request ?? send.request
        var open = request.placeholders
        var seen: Set<String> = []
        while let placeholder = open.popLast() {
            let texts: [String]
            switch placeholder.variable {
            case .named(.messageText): texts = [context.text]
            case .named(.paramValue): texts = context.params ?? [context.text]
            case .vars(let name):
                if seen.insert(name).inserted { open += send.vars[name]?.placeholders ?? [] }
                continue
            default: continue
            }
            for case .truncate(let most) in placeholder.filters
            where texts.contains(where: { $0.unicodeScalars.count > most }) {
                throw Texts.textCut(placeholder.variable.written, most, carrier: id)
            }
        }
    }
}
