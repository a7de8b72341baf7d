import Campaigns

extension LintRule {
    /// What must hold so that secrets stay secret.
    static let secrets = [secretMissing, secretInURL, secretInTheClear, secretWritten]

    /// A secret that cannot be resolved; its name only. A carrier that is switched off needs none.
    static let secretMissing = LintRule("secret-missing") { subject in
        guard let hasSecret = subject.hasSecret, subject.node.optionalBool("enabled") != false else { return [] }
        var seen: Set<String> = []
        return subject.node.texts.flatMap { text in
            text.secretNames.filter { seen.insert($0).inserted && !hasSecret($0) }
                .map { Hit(text.path, Texts.lintSecretMissing($0)) }
        }
    }

    /// URLs are written into logs on the way. `secretsInUrl` says that somebody knows.
    static let secretInURL = LintRule("secret-in-url") { subject in
        subject.requests.compactMap { request in
            guard request.node.optionalBool("secretsInUrl") != true, !request.isOnLoopback else { return nil }
            let parts = [request.node["url"], request.node["query"]].compactMap { $0 }
            guard let part = parts.first(where: subject.hasSecretInPath) else { return nil }
            return Hit(part.path, Texts.lintSecretInURL(isPlain: request.isPlainHTTP))
        }
    }

    /// A secret in a body or a header that travels without TLS.
    static let secretInTheClear = LintRule("secret-in-the-clear") { subject in
        subject.requests.compactMap { request in
            guard request.isPlainHTTP, !request.isOnLoopback else { return nil }
            var parts = ["headers", "json", "form", "text", "fragments"].compactMap { request.node[$0] }
            if request.node.path != subject.node.path.appending("auth").appending("request") {
                parts += ["username", "password", "headers"].compactMap { subject.node["auth"]?[$0] }
            }
            guard parts.contains(where: subject.hasSecretVariable) else { return nil }
            return Hit(request.node.path.appending("url"), Texts.lintSecretInTheClear())
        }
    }

    /// A password, key or token that stands in the file itself.
    static let secretWritten = LintRule("secret-written") { subject in
        let requests = subject.requests.map(\.node)
        let named = requests.flatMap(\.namedTexts) + (subject.node["auth"]?.namedTexts ?? [])
        return named.filter { name, text in
            let written = text.value.string ?? ""
            return written.utf8.count >= 6 && !written.contains("{{") && name.isNameOfSecret
        }.map { Hit($1.path, Texts.lintSecretWritten($0)) }
    }
}

extension LintSubject {
    /// What is filled into the host is an address, not a secret that lies open.
    fileprivate func hasSecretInPath(_ part: Node) -> Bool {
        guard let url = part.value.string else { return hasSecretVariable(part) }
        let pieces = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard pieces.count == 4 else { return false }
        return hasSecretVariable(Node(value: .string(String(pieces[3])), path: part.path))
    }
}

extension String {
    fileprivate var isNameOfSecret: Bool {
        let plain = lowercased().filter { $0 != "_" && $0 != "-" }
        return ["password", "passwd", "pwd", "pass", "secret", "apikey", "secretkey", "accesstoken", "authorization"]
            .contains { plain == $0 } || ["password", "secret", "apikey"].contains { plain.hasSuffix($0) }
    }
}

extension Node {
    /// Every text that has a name: members and pairs, at any depth.
    fileprivate var namedTexts: [(String, Node)] {
        if let list = value.array {
            if list.count == 2, let name = list[0].string, list[1].string != nil { return [(name, items[1])] }
            return items.flatMap(\.namedTexts)
        }
        return members.flatMap { name, node in node.value.string == nil ? node.namedTexts : [(name, node)] }
    }

    /// The secrets that a text asks for, as a variable or as the key of a filter.
    fileprivate var secretNames: [String] {
        guard let template = try? Template(value.string ?? "") else { return [] }
        let names = template.placeholders.flatMap { placeholder -> [String] in
            var names = placeholder.filters.compactMap(\.secretName)
            if case .secret(let name) = placeholder.variable { names.append(name) }
            return names
        }
        // The filters of a digest are texts of their own.
        return names + [Filter(value.string ?? "")?.secretName].compactMap { $0 }
    }
}

extension Filter {
    fileprivate var secretName: String? {
        guard case .hmacSha256(let name) = self else { return nil }
        return name
    }
}
