import Campaigns

/// Reads every template, selector and expression of one entry and keeps all that cannot be understood, where compiling
/// a carrier stops at the first. It walks on where the schema is broken too.
struct DescriptionWalk {
    private(set) var faults: [DescriptionFault] = []
    let vars: Set<String>
    let digests: Set<String>

    init(_ carrier: Node, defaults: JSON) {
        let send = carrier["send"]
        let dryRun = carrier["dryRun"]
        let poll = carrier["receipts"]?["poll"]
        vars = Set(
            (send?["vars"]?.members ?? []).map(\.name) + (dryRun?["sandbox"]?["vars"]?.members ?? []).map(\.name)
        )
        .union([poll?["page"]?.optionalString("sizeVar")].compactMap { $0 })
        digests = Set((send?["digests"]?.members ?? []).map(\.name))
        walkSend(send)
        walkAuth(carrier["auth"])
        walkResponse(carrier["response"])
        walkReceipts(carrier["receipts"]?["callback"])
        template(carrier["receipts"]?["callback"]?["auth"]?["hmac"]?["secret"])
        request(poll?["request"])
        condition(poll?["notYet"])
        walkReceipts(poll)
        template(dryRun?["sandbox"]?["url"])
        for probe in dryRun?["probes"]?.items ?? [] {
            request(probe["request"])
            condition(probe["expect"])
            selector(probe["items"])
            for (_, value) in probe["find"]?.members ?? [] { template(value) }
        }
        walkZone(carrier, defaults: defaults)
    }

    private mutating func walkSend(_ send: Node?) {
        for (_, text) in send?["vars"]?.members ?? [] { template(text) }
        for (_, digest) in send?["digests"]?.members ?? [] {
            template(digest["template"])
            for filter in digest["filters"]?.items ?? [] {
                guard let written = filter.value.string, Filter(written) == nil else { continue }
                faults.append(DescriptionFault(filter.path, Texts.templateFilter(written, known: Filter.names)))
            }
        }
        request(send?["request"])
        for variant in send?["variants"]?.items ?? [] { request(variant["request"]) }
    }

    private mutating func walkAuth(_ auth: Node?) {
        guard let auth else { return }
        request(auth["request"])
        for name in ["username", "password", "secret"] { template(auth[name]) }
        for name in ["headers", "claims", "header"] { json(auth[name]) }
        for (_, path) in auth["extract"]?.members ?? [] { selector(path) }
        condition(auth["ok"])
        rules(auth["fail"])
    }

    private mutating func walkResponse(_ response: Node?) {
        guard let response else { return }
        rules(response["rules"])
        selector(response["retryAfter"]?["body"])
        let partial = response["partial"]
        for name in ["items", "invalid"] { selector(partial?[name]) }
        selector(partial?["match"]?["key"])
        rules(partial?["rules"])
        for part in [response, partial].compactMap({ $0 }) {
            for name in ["code", "message"] { selector(part[name]) }
            for (_, path) in part["extract"]?.members ?? [] { selector(path) }
        }
    }

    private mutating func walkReceipts(_ way: Node?) {
        guard let way else { return }
        for name in ["root", "items"] { selector(way[name]) }
        for (_, path) in (way["key"]?.members ?? []) + (way["fields"]?.members ?? []) { selector(path) }
        rules(way["states"])
    }

    private mutating func walkZone(_ carrier: Node, defaults: JSON) {
        for windows in [carrier["windows"]].compactMap({ $0 }) {
            guard let name = windows.optionalString("timezone"), Zone(name) == nil else { continue }
            faults.append(DescriptionFault(windows.path, Texts.zoneUnknown(name)))
        }
    }

    mutating func keep(_ fault: DescriptionFault) { faults.append(fault) }
}
