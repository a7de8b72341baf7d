import Campaigns

extension Transport {
    init(_ node: Node?) {
        self.init()
        guard let node else { return }
        connectTimeoutMs = node.optionalInt("connectTimeoutMs") ?? connectTimeoutMs
        timeoutMs = node.optionalInt("timeoutMs") ?? timeoutMs
        maxResponseBytes = node.optionalInt("maxResponseBytes") ?? maxResponseBytes
        tls.minVersion = node["tls"]?.optionalString("minVersion") ?? tls.minVersion
        tls.caFile = node["tls"]?.optionalString("caFile")
        tls.clientCertFile = node["tls"]?.optionalString("clientCertFile")
        tls.clientKeyFile = node["tls"]?.optionalString("clientKeyFile")
        tls.pinnedPublicKey = node["tls"]?.optionalString("pinnedPublicKey")
        proxy = node.optionalString("proxy")
        sourceInterface = node.optionalString("sourceInterface")
        resolve = node.strings("resolve")
        allowPrivateAddress = node.optionalBool("allowPrivateAddress") ?? false
        reuse = node.optionalWord("reuse") ?? .keepaliveNoRewind
    }
}

extension Carrier.Retry {
    init(_ node: Node?) {
        maxAttempts = node?.optionalInt("maxAttempts") ?? 6
        baseMs = node?.optionalInt("baseMs") ?? 2_000
        factor = node?["factor"]?.value.double ?? 2
        maxMs = node?.optionalInt("maxMs") ?? 300_000
        jitter = node?.optionalWord("jitter") ?? .full
        giveUpAfterSeconds = node?.optionalInt("giveUpAfterSeconds") ?? 14_400
        onAmbiguous = node?.optionalWord("onAmbiguous") ?? .hold
    }
}

extension Carrier.Breaker {
    init(_ node: Node?) {
        failureRate = node?["failureRate"]?.value.double ?? 0.5
        window = node?.optionalInt("window") ?? 50
        minimumCalls = node?.optionalInt("minimumCalls") ?? 20
        openMs = node?.optionalInt("openMs") ?? 60_000
        halfOpenCalls = node?.optionalInt("halfOpenCalls") ?? 3
        counts =
            node?["counts"] == nil
            ? [.temporary, .ambiguous] : (node?.strings("counts") ?? []).compactMap(Outcome.init(rawValue:))
    }
}

extension Carrier.Auth {
    init(_ node: Node?) throws(DescriptionFault) {
        guard let node else {
            self = .none
            return
        }
        switch node.optionalString("type") {
        case "basic": self = .basic(username: try node.template("username"), password: try node.template("password"))
        case "header": self = .header(try node.templates("headers"))
        case "tokenFetch": self = .tokenFetch(try TokenFetch(node))
        case "jwt": self = .jwt(try JWTRule(node))
        default: self = .none
        }
    }
}

extension Carrier.Auth.TokenFetch {
    init(_ node: Node) throws(DescriptionFault) {
        request = try node.required("request").request()
        extract = try node.selectors("extract")
        ok = try node.optionalCondition("ok")
        fail = try node.rules("fail")
        ttlSeconds = try node.int("ttlSeconds")
        skewSeconds = node.optionalInt("skewSeconds") ?? 0
        singleFlight = node.optionalBool("singleFlight") ?? true
        minIntervalSeconds = node.optionalInt("minIntervalSeconds")
        headers = try node.templates("headers")
    }
}

extension Carrier.Auth.JWTRule {
    init(_ node: Node) throws(DescriptionFault) {
        secret = try node.template("secret")
        let standard = JSON.object([.init("alg", .string("HS256")), .init("typ", .string("JWT"))])
        let header = (node["header"]?.value ?? .object([])).merged(over: standard)
        self.header = try Node(value: header, path: node.path.appending("header")).jsonTemplate()
        claims = try node.required("claims").jsonTemplate()
        ttlSeconds = try node.int("ttlSeconds")
        headers = try node.templates("headers")
    }
}
