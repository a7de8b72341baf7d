import Campaigns

/// Reads a document in steps: JSON, schema, defaults, compiling. Compiling starts only on a valid document.
struct CarrierBookReader {
    private(set) var carriers: [Carrier] = []
    private(set) var findings: [JSONFinding]

    init(_ bytes: [UInt8], file: String) throws(Problem) {
        let document = try JSONDocument(reading: bytes, file: file)
        let schema = JSONSchema(try JSON(reading: PackageResources.carriers_schema_json, file: "carriers.schema.json"))
        findings = schema.findings(in: document)
        guard findings.isEmpty else { return }
        compile(schema.fillingDefaults(document.root), document)
    }

    private mutating func compile(_ root: JSON, _ document: JSONDocument) {
        let node = Node(value: root, path: .root)
        var defaultRules: [Carrier.ReplyRule] = []
        do throws(DescriptionFault) {
            defaultRules = try node["defaults"]?["response"]?.rules("rules") ?? []
        } catch {
            report(error, document)
        }
        var ids: Set<String> = []
        for entry in node["carriers"]?.items ?? [] {
            do throws(DescriptionFault) {
                let merged = Self.merged(entry.value, defaults: root["defaults"] ?? .object([]))
                let carrier = try Carrier(Node(value: merged, path: entry.path), defaultRules: defaultRules)
                guard ids.insert(carrier.id).inserted else {
                    throw DescriptionFault(entry.path.appending("id"), Texts.carrierTwice(carrier.id))
                }
                carriers.append(carrier)
            } catch {
                report(error, document)
            }
        }
    }

    /// The carrier's own words over the defaults of the file; the default rules for replies follow the carrier's own.
    /// Where a token is fetched, a 401 that no rule of the carrier's own knows means that it ended: it is fetched once
    /// more, and a second refusal blocks.
    private static func merged(_ carrier: JSON, defaults: JSON) -> JSON {
        var result = carrier
        for name in ["transport", "retry", "breaker", "windows"] {
            guard let base = defaults[name] else { continue }
            result[name] = result[name]?.merged(over: base) ?? base
        }
        if let zone = defaults["timezone"] {
            var windows = result["windows"] ?? .object([])
            if windows["timezone"] == nil { windows["timezone"] = zone }
            result["windows"] = windows
        }
        if let own = result["response"]?["rules"]?.array {
            let common = defaults["response"]?["rules"]?.array ?? []
            let isKnown = own.contains { $0["outcome"] == "authExpired" }
            let fetches = result["auth"]?["type"] == "tokenFetch"
            let expired: [JSON] =
                fetches && !isKnown ? [["when": ["http": "401"], "outcome": "authExpired"]] : []
            result["response"]?["rules"] = .array(own + expired + common)
        }
        return result
    }

    private mutating func report(_ fault: DescriptionFault, _ document: JSONDocument) {
        findings.append(
            JSONFinding(
                path: fault.path, place: document.place(of: fault.path), what: fault.sentence.what,
                advice: fault.sentence.advice))
    }
}
