import Campaigns

extension Carrier.ReceiptRule {
    init(_ node: Node) throws(DescriptionFault) {
        level = try node.word("level")
        finalAfterSeconds = try node.int("finalAfterSeconds")
        callback = try node["callback"].map { (callback) throws(DescriptionFault) in try Callback(callback) }
        poll = try node["poll"].map { (poll) throws(DescriptionFault) in try Poll(poll) }
    }
}

extension Carrier.ReceiptRule.Key {
    init(_ node: Node) throws(DescriptionFault) {
        messageId = try node.optionalSelector("messageId")
        batchId = try node.optionalSelector("batchId")
        address = try node.optionalSelector("address")
        recipientKey = try node.optionalSelector("recipientKey")
    }
}

extension Carrier.ReceiptRule.Callback {
    init(_ node: Node) throws(DescriptionFault) {
        methods = node.strings("methods")
        format = try node.word("format")
        auth = try Carrier.CallbackAuth(try node.required("auth"))
        root = try node.optionalSelector("root")
        items = try node.optionalSelector("items")
        aggregate = node.optionalBool("aggregate") ?? false
        key = try Carrier.ReceiptRule.Key(try node.required("key"))
        fields = try node.selectors("fields")
        states = try node.states()
        let ack = try node.required("ack")
        let type = ack.optionalString("contentType") ?? "text/plain; charset=utf-8"
        self.ack = HTTPReply(
            status: try ack.int("status"), headers: [HTTPField("Content-Type", type)],
            body: Array(try ack.string("body").utf8))
    }
}

extension Carrier.CallbackAuth {
    init(_ node: Node) throws(DescriptionFault) {
        pathToken = node.optionalBool("pathToken") ?? false
        ipAllow = node.strings("ipAllow")
        basic = node.optionalBool("basic") ?? false
        hmac = try node["hmac"].map { (hmac) throws(DescriptionFault) in
            HMAC(
                header: try hmac.string("header"), secret: try hmac.template("secret"),
                algorithm: hmac.optionalWord("algorithm") ?? .sha256, over: try hmac.word("over"),
                encoding: hmac.optionalWord("encoding") ?? .hex)
        }
    }
}

extension Carrier.ReceiptRule.Poll {
    init(_ node: Node) throws(DescriptionFault) {
        unit = try node.word("unit")
        firstAfterSeconds = try node.int("firstAfterSeconds")
        everySeconds = try node.int("everySeconds")
        maxAgeSeconds = try node.int("maxAgeSeconds")
        rate = try node["rate"].map { (rate) throws(DescriptionFault) in try Carrier.Rate(rate) }
        page = node["page"].map { page in
            Page(
                sizeVar: page.optionalString("sizeVar"), size: page.optionalInt("size"),
                stopWhenFewer: page.optionalBool("stopWhenFewer") ?? false)
        }
        request = try node.required("request").request()
        notYet = try node.optionalCondition("notYet")
        root = try node.optionalSelector("root")
        items = try node.optionalSelector("items")
        key = try Carrier.ReceiptRule.Key(try node.required("key"))
        fields = try node.selectors("fields")
        states = try node.states()
    }
}

extension Carrier.DryRun {
    init(_ node: Node?) throws(DescriptionFault) {
        sandbox = try node?["sandbox"].map { (sandbox) throws(DescriptionFault) in
            let vars = (sandbox["vars"]?.members ?? []).map { ($0.name, $0.node.value.text ?? "") }
            return Sandbox(
                vars: Dictionary(vars, uniquingKeysWith: { $1 }),
                url: try sandbox["url"].map { (url) throws(DescriptionFault) in try url.template() },
                stores: sandbox.optionalBool("stores") ?? true, charges: sandbox.optionalBool("charges") ?? true)
        }
        var probes: [Probe] = []
        for probe in node?["probes"]?.items ?? [] {
            var find: [(selector: Selector, value: Template)] = []
            for (name, value) in probe["find"]?.members ?? [] {
                guard let selector = Selector(name) else {
                    throw DescriptionFault(value.path, Texts.selectorUnread(name))
                }
                find.append((selector, try value.template()))
            }
            probes.append(
                Probe(
                    name: try probe.string("name"), request: try probe.required("request").request(),
                    expect: try probe.required("expect").condition(), items: try probe.optionalSelector("items"),
                    find: find))
        }
        self.probes = probes
    }
}
