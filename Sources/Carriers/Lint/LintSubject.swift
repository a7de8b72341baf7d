import Campaigns

/// One entry of `carriers.json` as lint looks at it: as written, so that every finding has its path, and even where
/// other members of it are wrong.
struct LintSubject {
    /// The entry as it was written.
    let node: Node
    /// The file's `defaults`.
    let defaults: JSON
    /// The identifiers of all carriers of the file.
    let ids: [String]
    /// Whether a secret can be resolved; nil where nobody asks.
    let hasSecret: ((String) -> Bool)?

    var isHTTP: Bool { node.optionalString("kind") == "http" }

    /// The networks that are routed to the carrier; `*` is every one.
    var networks: [Network] {
        guard let routed = Carrier.Networks(node["routing"]?.strings("networks") ?? []) else { return [] }
        return Network.allCases.filter(routed.contains)
    }

    /// A member with the file's defaults beneath it.
    func setting(_ name: String) -> JSON {
        let base = defaults[name] ?? .object([])
        return node[name]?.value.merged(over: base) ?? base
    }

    /// The requests that submit messages: the plain one, then the variants.
    var sendRequests: [LintRequest] {
        guard let send = node["send"] else { return [] }
        let plain = send["request"].map { LintRequest(node: $0, when: nil) }
        let variants = send["variants"]?.items ?? []
        return [plain].compactMap { $0 }
            + variants.compactMap { variant in
                variant["request"].map { LintRequest(node: $0, when: variant["when"]?.value ?? .object([])) }
            }
    }

    /// The requests that can be chosen where `member` of a variant's condition has that value: those that say nothing
    /// of it, and the plain one unless a variant says nothing else.
    func sendRequests(where member: String, is value: String) -> [LintRequest] {
        let fitting = sendRequests.filter { $0.when?[member].map { $0 == .string(value) } ?? true }
        let taken = fitting.contains { $0.when?.members?.map(\.name) == [member] }
        return taken ? fitting.filter { $0.when != nil } : fitting
    }

    /// Every request of the entry.
    var requests: [LintRequest] {
        let others: [Node?] =
            [node["auth"]?["request"], node["receipts"]?["poll"]?["request"]]
            + (node["dryRun"]?["probes"]?.items ?? []).map { $0["request"] }
        return sendRequests + others.compactMap { $0 }.map { LintRequest(node: $0, when: nil) }
    }

    /// What the texts in a part of the entry name, through `vars.` and, unless they are left out, `digest.`.
    func variables(in part: Node, throughDigests: Bool = true) -> Set<String> {
        var found: Set<String> = []
        var open = part.placeholders
        while let placeholder = open.popLast() {
            let name = placeholder.variable.written
            guard found.insert(name).inserted else { continue }
            let template: Node? =
                switch placeholder.variable {
                case .vars(let name): node["send"]?["vars"]?[name]
                case .digest(let name): throughDigests ? node["send"]?["digests"]?[name]?["template"] : nil
                default: nil
                }
            open += template?.placeholders ?? []
        }
        return found
    }

    func hasSecretVariable(_ part: Node) -> Bool {
        variables(in: part, throughDigests: false).contains { $0.hasPrefix("secret.") }
    }
}

/// A request of the entry, and for a variant when it is chosen.
struct LintRequest {
    let node: Node
    let when: JSON?

    var hasBody: Bool { ["json", "form", "text"].contains { node[$0] != nil } }

    var isPlainHTTP: Bool { node.optionalString("url")?.hasPrefix("http://") ?? false }

    /// Whether the host is this machine: nobody can listen on the way.
    var isOnLoopback: Bool {
        guard let url = node.optionalString("url") else { return false }
        let authority = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return ["127.", "localhost", "[::1]"].contains { authority.hasPrefix($0) }
    }
}
