package import Campaigns

extension Carrier {
    /// The exact request that submits these recipients: ``request(_:)`` behind the door that every real submission and
    /// every rehearsal of one goes through. The text leaves whole, or as parameters whose template makes it again.
    ///
    /// - Parameter context: with the approved text; template and parameters are chosen here.
    /// - Returns: the request.
    /// - Throws: a ``Problem``: refused (`template-unfit`, `text-cut`) where the gateway would send another text than the
    ///   approved one (promise 1); bad use as ``request(_:)`` says.
    package func submission(_ context: RenderingContext) throws(Problem) -> HTTPRequest {
        let context = try templated(context)
        try refuseCuts(context)
        return try request(context)
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
