package import Campaigns

extension Carrier {
    /// The exact request that submits these recipients, authentication included. It is only a value.
    ///
    /// - Throws: a ``Problem`` (bad use) when a secret is missing or a value does not suit the description;
    ///   it names variables and secrets, never their values.
    package func request(_ context: RenderingContext) throws(Problem) -> HTTPRequest {
        guard let send else { throw Texts.requestMissing("send", carrier: id) }
        let variant = send.variants.first { $0.fits(context) }
        let url = context.usesSandbox ? dryRun.sandbox?.url : nil
        return try authenticated(variant?.request ?? send.request, context, url: url)
    }

    /// The request that fetches a token; nil where the description has none.
    package func tokenRequest(_ context: RenderingContext) throws(Problem) -> HTTPRequest? {
        guard case .tokenFetch(let fetch) = auth else { return nil }
        return try Renderer(self, context).request(fetch.request)
    }

    /// The request that asks for receipts; nil where the description has none.
    package func pollRequest(_ context: RenderingContext) throws(Problem) -> HTTPRequest? {
        guard let poll = receipts.poll else { return nil }
        return try authenticated(poll.request, context)
    }

    /// The request of a probe of the dry run, by its name.
    package func probeRequest(_ name: String, _ context: RenderingContext) throws(Problem) -> HTTPRequest {
        guard let probe = dryRun.probes.first(where: { $0.name == name }) else {
            throw Texts.requestMissing(name, carrier: id)
        }
        return try authenticated(probe.request, context)
    }

    /// A template on its own, such as the secret of a callback's signature.
    package func text(_ template: Template, _ context: RenderingContext) throws(Problem) -> String {
        try Renderer(self, context).text(template)
    }

    private func authenticated(
        _ template: RequestTemplate, _ context: RenderingContext, url: Template? = nil
    ) throws(Problem) -> HTTPRequest {
        let renderer = try Renderer(self, context).signing()
        var request = try renderer.request(template, url: url)
        try renderer.addAuthentication(to: &request)
        return request
    }
}

extension Carrier.SendRule.Variant {
    /// Every condition that is given must hold; a network must be that of every recipient.
    func fits(_ context: RenderingContext) -> Bool {
        if let encoding, encoding != context.encoding { return false }
        if let senderKind, senderKind != context.sender.kind.rawValue { return false }
        if let batch, (batch == .one) != (context.recipients.count == 1) { return false }
        guard let networks, !networks.all else { return true }
        return context.recipients.allSatisfy { $0.network.map(networks.contains) ?? false }
    }
}
