import Campaigns

extension Carrier {
    /// Decodes an entry that is valid under the schema and has the defaults merged in.
    ///
    /// - Throws: what only compiling shows, such as a variable that does not exist.
    init(_ node: Node, defaultRules: [ReplyRule]) throws(DescriptionFault) {
        id = try node.string("id")
        name = try node.string("name")
        enabled = node.optionalBool("enabled") ?? true
        kind = try node.word("kind")
        routing = try Routing(try node.required("routing"))
        address = try AddressRule(try node.required("address"))
        var senders: [Sender] = []
        for sender in try node.required("senders").items { senders.append(try Sender(sender)) }
        self.senders = senders
        content = Content(try node.required("content"))
        limits = try Limits(try node.required("limits"))
        windows = try Windows(node["windows"])
        price = try node["price"].map { (price) throws(DescriptionFault) in try Price(price) }
        transport = Transport(node["transport"])
        auth = try Auth(node["auth"])
        send = try node["send"].map { (send) throws(DescriptionFault) in try SendRule(send) }
        response = try node["response"].map { (response) throws(DescriptionFault) in try ResponseRule(response) }
        receipts = try ReceiptRule(try node.required("receipts"))
        retry = Retry(node["retry"])
        breaker = Breaker(node["breaker"])
        dryRun = try DryRun(node["dryRun"])
        mock = node["mock"]?.value
        self.defaultRules = defaultRules
        guard let zone = Zone(windows.timezone) else {
            throw DescriptionFault(node.path.appending("windows"), Texts.zoneUnknown(windows.timezone))
        }
        self.zone = zone
        description = node.value
        try checkNames(at: node.path)
    }
}
