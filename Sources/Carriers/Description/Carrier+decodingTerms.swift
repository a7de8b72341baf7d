import Campaigns
import Foundation

extension Carrier.Networks {
    init?(_ names: [String]) {
        guard !names.isEmpty else { return nil }
        self.init(all: names.contains("*"), listed: names.compactMap(Network.init(rawValue:)))
    }
}

extension Carrier.Routing {
    init(_ node: Node) throws(DescriptionFault) {
        networks = Carrier.Networks(node.strings("networks")) ?? .every
        prefixes = node.strings("prefixes")
        prefixTrust = node.optionalWord("prefixTrust") ?? .hint
        provinces = node.strings("provinces")
        priority = node.optionalInt("priority") ?? 0
        weight = node.optionalInt("weight") ?? 1
        fallback = node.strings("fallback")
    }
}

extension Carrier.AddressRule {
    init(_ node: Node) throws(DescriptionFault) {
        format = try node.word("format")
        join = node.optionalString("join") ?? ","
    }
}

extension Carrier.Sender {
    init(_ node: Node) throws(DescriptionFault) {
        name = try node.string("name")
        ref = node.optionalString("ref") ?? name
        kind = try node.word("type")
        networks = Carrier.Networks(node.strings("networks")) ?? .every
        isDefault = node.optionalBool("default") ?? false
        var templates: [Template] = []
        for template in node["templates"]?.items ?? [] {
            templates.append(
                Template(
                    id: try template.string("id"), networks: Carrier.Networks(template.strings("networks")) ?? .every,
                    pattern: RegisteredPattern(try template.string("pattern"))))
        }
        self.templates = templates
    }
}

extension Carrier.Content {
    init(_ node: Node) {
        encodings = node.strings("encodings").compactMap(Carrier.Encoding.init(rawValue:))
        flags = Dictionary(
            (node["flags"]?.members ?? []).map { ($0.name, $0.node.value.string ?? "") }, uniquingKeysWith: { $1 })
        policy = node.optionalWord("policy") ?? .reject
        mode = node.optionalWord("mode") ?? .freeText
        label = node.optionalString("label")
        forbidden = node.strings("forbidden")
        limits = Dictionary(
            (node["limits"]?.members ?? []).map { name, limit in
                (
                    name,
                    TextLimits(
                        single: limit.optionalInt("single"), multi: limit.optionalInt("multi"),
                        maxParts: limit.optionalInt("maxParts"), maxChars: limit.optionalInt("maxChars"))
                )
            }, uniquingKeysWith: { $1 })
    }
}

extension Carrier.Rate {
    init(_ node: Node) throws(DescriptionFault) {
        perSecond = try node.double("perSecond")
        unit = try node.word("unit")
        burst = node.optionalInt("burst") ?? 1
    }
}

extension Carrier.Limits {
    init(_ node: Node) throws(DescriptionFault) {
        rate = try Carrier.Rate(try node.required("rate"))
        var quotas: [Carrier.Quota] = []
        for quota in node["quotas"]?.items ?? [] {
            quotas.append(
                .init(count: try quota.int("count"), seconds: try quota.int("seconds"), unit: try quota.word("unit")))
        }
        self.quotas = quotas
        var caps: [Carrier.RecipientCap] = []
        for cap in node["perRecipient"]?.items ?? [] {
            caps.append(.init(count: try cap.int("count"), seconds: try cap.int("seconds")))
        }
        perRecipient = caps
        concurrency = try node.int("concurrency")
        sameContentSeconds = node.optionalInt("sameContentSeconds") ?? 0
        adaptive = node["adaptive"].map { adaptive in
            Carrier.Adaptive(
                enabled: adaptive.optionalBool("enabled") ?? true,
                decrease: adaptive["decrease"]?.value.double ?? 0.5,
                increasePerSecond: adaptive["increasePerSecond"]?.value.double ?? 0.1,
                floorPerSecond: adaptive["floorPerSecond"]?.value.double ?? 0.1,
                holdMs: adaptive.optionalInt("holdMs") ?? 0)
        }
    }
}

extension Carrier.Windows {
    /// Without windows a gateway is open all day.
    init(_ node: Node?) throws(DescriptionFault) {
        timezone = node?.optionalString("timezone") ?? "Asia/Ho_Chi_Minh"
        emergencyExempt = node?.optionalBool("emergencyExempt") ?? false
        var openings: [Opening] = []
        for opening in node?["allow"]?.items ?? [] {
            openings.append(
                Opening(
                    from: Self.minutes(try opening.string("from")), to: Self.minutes(try opening.string("to")),
                    days: opening.strings("days").compactMap(Day.init(rawValue:))))
        }
        allow = openings.isEmpty ? [Opening(from: 0, to: 1_440, days: [])] : openings
    }

    private static func minutes(_ written: String) -> Int {
        let parts = written.split(separator: ":").compactMap { Int($0) }
        return (parts.first ?? 0) * 60 + (parts.last ?? 0)
    }
}

extension Carrier.Price {
    init(_ node: Node) throws(DescriptionFault) {
        currency = try node.string("currency")
        var prices: [String: Decimal] = [:]
        for (name, price) in try node.required("perPart").members {
            prices[name] = price.value.string.flatMap { Decimal(string: $0, locale: nil) }
        }
        perPart = prices
    }
}
