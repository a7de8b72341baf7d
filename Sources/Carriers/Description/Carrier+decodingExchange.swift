import Campaigns

extension Carrier.SendRule {
    init(_ node: Node) throws(DescriptionFault) {
        let batch = try node.required("batch")
        self.batch = Batch(
            min: try batch.int("min"), max: try batch.int("max"), belowMin: batch.optionalWord("belowMin") ?? .hold)
        vars = Dictionary(try node.templates("vars").map { ($0.name, $0.template) }, uniquingKeysWith: { $1 })
        var digests: [String: Digest] = [:]
        for (name, digest) in node["digests"]?.members ?? [] { digests[name] = try Digest(digest) }
        self.digests = digests
        request = try node.required("request").request()
        var variants: [Variant] = []
        for variant in node["variants"]?.items ?? [] { variants.append(try Variant(variant)) }
        self.variants = variants
        idempotency = try node["idempotency"].map { (rule) throws(DescriptionFault) in try Idempotency(rule) }
    }
}

extension Carrier.SendRule.Digest {
    init(_ node: Node) throws(DescriptionFault) {
        template = try node.template("template")
        var filters: [Filter] = []
        for filter in node["filters"]?.items ?? [] {
            let written = filter.value.string ?? ""
            guard let known = Filter(written) else {
                throw DescriptionFault(filter.path, Texts.templateFilter(written, known: Filter.names))
            }
            filters.append(known)
        }
        self.filters = filters
    }
}

extension Carrier.SendRule.Variant {
    init(_ node: Node) throws(DescriptionFault) {
        let when = try node.required("when")
        encoding = when.optionalWord("encoding")
        networks = when.optionalString("network").flatMap { Carrier.Networks([$0]) }
        senderKind = when.optionalString("senderType")
        batch = when.optionalWord("batch")
        request = try node.required("request").request()
    }
}

extension Carrier.SendRule.Idempotency {
    init(_ node: Node) throws(DescriptionFault) {
        field = node.optionalString("field")
        scope = try node.word("scope")
        ttlSeconds = try node.int("ttlSeconds")
        maxLength = node.optionalInt("maxLength")
        basis = node.optionalWord("basis") ?? .key
    }
}

extension Carrier.ResponseRule {
    init(_ node: Node) throws(DescriptionFault) {
        format = try node.word("format")
        rules = try node.rules("rules")
        code = try node.optionalSelector("code")
        message = try node.optionalSelector("message")
        retryAfter = try node["retryAfter"].map { (wait) throws(DescriptionFault) in
            RetryAfter(
                header: wait.optionalString("header"), body: try wait.optionalSelector("body"),
                unitMs: wait.optionalString("unit") == "milliseconds" ? 1 : 1_000)
        }
        extract = try node.selectors("extract")
        partial = try node["partial"].map { (partial) throws(DescriptionFault) in try Partial(partial) }
    }
}

extension Carrier.ResponseRule.Partial {
    init(_ node: Node) throws(DescriptionFault) {
        invalid = try node.optionalSelector("invalid")
        items = try node.optionalSelector("items")
        if let key = try node["match"]?.optionalSelector("key") {
            match = .key(key)
        } else {
            match = node.optionalString("match") == "index" ? .index : .address
        }
        rules = try node.rules("rules")
        outcome = node.optionalWord("outcome") ?? .rejected
        reason = node.optionalWord("reason")
        code = try node.optionalSelector("code")
        message = try node.optionalSelector("message")
        extract = try node.selectors("extract")
    }
}
