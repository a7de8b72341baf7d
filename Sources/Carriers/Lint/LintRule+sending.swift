import Campaigns

extension LintRule {
    /// What a request must hold so that it reaches whom it is for.
    static let sending = [
        getWithoutFresh, batchWithoutEach, textUnsent, numberUnsent, flagMissing, tokenWithoutAuth, batchBounds, keyCut,
    ]

    /// A request without a body that dies on a kept connection is silently sent again (measured).
    static let getWithoutFresh = LintRule("get-without-fresh", promise: 3) { subject in
        guard subject.isHTTP, subject.setting("transport")["reuse"] != "fresh" else { return [] }
        return subject.sendRequests.filter { $0.node["method"]?.value == "GET" || !$0.hasBody }
            .map { Hit($0.node.path, Texts.lintGetWithoutFresh()) }
    }

    /// A batch whose request names one recipient or none: the others would be taken for sent.
    static let batchWithoutEach = LintRule("batch-without-each", promise: 2) { subject in
        guard (subject.node["send"]?["batch"]?.optionalInt("max") ?? 1) > 1 else { return [] }
        return subject.sendRequests(where: "batch", is: "many").filter { !subject.namesEveryone($0) }
            .map { Hit($0.node.path, Texts.lintBatchWithoutEach()) }
    }

    /// The text stays here: the gateway would send what it likes.
    static let textUnsent = LintRule("text-unsent", promise: 1) { subject in
        guard subject.isHTTP, subject.node["content"]?.optionalString("mode") != "templateParams" else { return [] }
        return subject.sendRequests.filter { subject.carriage($0).map { !$0.carriesText } ?? false }
            .map { Hit($0.node.path, Texts.lintTextUnsent()) }
    }

    /// No recipient's whole number is in the request: somebody else would get the message, or nobody.
    static let numberUnsent = LintRule("number-unsent", promise: 2) { subject in
        guard subject.isHTTP else { return [] }
        return subject.sendRequests.filter { subject.carriage($0).map { !$0.carriesNumber } ?? false }
            .map { Hit($0.node.path, Texts.lintNumberUnsent()) }
    }

    /// `message.flag` is empty where the encoding has none: the handset would show the wrong letters.
    static let flagMissing = LintRule("flag-missing") { subject in
        let content = subject.node["content"]
        return (content?.strings("encodings") ?? []).compactMap { encoding in
            guard content?["flags"]?[encoding] == nil,
                subject.sendRequests(where: "encoding", is: encoding).contains(where: subject.needsFlag)
            else { return nil }
            let path = subject.node.path.appending("content").appending("flags")
            return Hit(path, Texts.lintFlagMissing(encoding))
        }
    }

    /// `auth.token` where nothing fetches or signs a token.
    static let tokenWithoutAuth = LintRule("token-without-auth") { subject in
        let kind = subject.node["auth"]?.optionalString("type") ?? "none"
        guard kind != "tokenFetch", kind != "jwt" else { return [] }
        return subject.requests.filter { subject.variables(in: $0.node).contains("auth.token") }
            .map { Hit($0.node.path, Texts.lintTokenWithoutAuth()) }
    }

    /// A batch that is never full enough to leave.
    static let batchBounds = LintRule("batch-bounds") { subject in
        guard let batch = subject.node["send"]?["batch"], let min = batch.optionalInt("min"),
            let max = batch.optionalInt("max")
        else { return [] }
        if min > max { return [Hit(batch.path, Texts.lintBatchBounds(min, max))] }
        guard batch.optionalString("belowMin") == "fallback",
            subject.node["routing"]?.strings("fallback").isEmpty ?? true
        else { return [] }
        return [Hit(batch.path.appending("belowMin"), Texts.lintFallbackMissing())]
    }

    /// Our keys are 17 characters; cut shorter, two recipients can have the same one, and the second counts as a
    /// duplicate that was never sent.
    static let keyCut = LintRule("key-cut", promise: 2) { subject in
        (subject.node["send"]?.texts ?? []).compactMap { text in
            guard let template = try? Template(text.value.string ?? "") else { return nil }
            let isCut = template.placeholders.contains { placeholder in
                guard ["recipient.key", "batch.key"].contains(placeholder.variable.written) else { return false }
                return placeholder.filters.contains { filter in
                    guard case .truncate(let count) = filter else { return false }
                    return count < 17
                }
            }
            return isCut ? Hit(text.path, Texts.lintKeyCut()) : nil
        }
    }
}

extension LintSubject {
    /// Nil where the request cannot be read, which is said elsewhere.
    fileprivate func carriage(_ request: LintRequest) -> Carriage? {
        guard let template = try? request.node.request() else { return nil }
        var vars: [String: Template] = [:]
        for (name, text) in node["send"]?["vars"]?.members ?? [] { vars[name] = try? Template(text.value.string ?? "") }
        let format = node["address"]?.optionalString("format").flatMap(PhoneNumber.Format.init(rawValue:)) ?? .intl84
        let digits = PhoneNumber(nsn: 900_000_000)?.formatted(format).utf8.count ?? 0
        let most = node["send"]?["batch"]?.optionalInt("max") ?? 1
        return Carriage(template, vars: vars) { placeholder in
            // A text can be of any length, so that a limit of it is asked about when it leaves.
            switch placeholder.variable {
            case .named(.recipientAddress): placeholder.keeps(length: digits)
            case .named(.recipientsAddresses): placeholder.keeps(length: most * (digits + 1) - 1)
            default: placeholder.isReversible
            }
        }
    }

    fileprivate func namesEveryone(_ request: LintRequest) -> Bool {
        carriage(request)?.namesEveryone ?? true
    }

    fileprivate func needsFlag(_ request: LintRequest) -> Bool {
        guard variables(in: request.node).contains("message.flag") else { return false }
        let direct = request.node.placeholders.filter { $0.variable == .named(.messageFlag) }
        let hasDefault = direct.allSatisfy { placeholder in
            placeholder.filters.contains { filter in
                guard case .fallback = filter else { return false }
                return true
            }
        }
        return direct.isEmpty || !hasDefault
    }
}
