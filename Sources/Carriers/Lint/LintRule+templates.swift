import Campaigns

extension LintRule {
    /// What must hold where a gateway makes the text of a registered template and parameters.
    static let templates = [templateMissing, templateUnfit, templateUnsent]

    /// A gateway that takes parameters needs a registered template of every sender, on every network.
    static let templateMissing = LintRule("template-missing") { subject in
        guard subject.takesParameters else { return [] }
        return (subject.node["senders"]?.items ?? []).compactMap { sender in
            let templates = sender["templates"]?.items ?? []
            let own = Carrier.Networks(sender.strings("networks")) ?? .every
            let missing = subject.networks.filter(own.contains).filter { network in
                !templates.contains { Carrier.Networks($0.strings("networks"))?.contains(network) ?? true }
            }
            return missing.isEmpty ? nil : Hit(sender.path, Texts.lintTemplateMissing(missing.map(\.rawValue)))
        }
    }

    /// A pattern that no text which this carrier takes can ever be.
    static let templateUnfit = LintRule("template-unfit") { subject in
        guard subject.takesParameters else { return [] }
        return subject.patterns.flatMap { node, pattern in
            subject.faults(of: pattern).map { Hit(node.path.appending("pattern"), $0) }
        }
    }

    /// The parameters stay here: the gateway would fill the template with nothing, or with what it likes.
    static let templateUnsent = LintRule("template-unsent", promise: 1) { subject in
        guard subject.takesParameters,
            let (_, pattern) = subject.patterns.first(where: { $1.parameters > 0 }),
            let id = subject.patterns.first(where: { $1 == pattern })?.node.optionalString("id")
        else { return [] }
        return subject.sendRequests.filter { request in
            subject.variables(in: request.node, throughDigests: false).isDisjoint(with: ["param.value", "message.text"])
        }.map { Hit($0.node.path, Texts.lintTemplateUnsent(id)) }
    }
}

extension LintSubject {
    fileprivate var takesParameters: Bool { node["content"]?.optionalString("mode") == "templateParams" }

    /// Every registered template with its pattern.
    fileprivate var patterns: [(node: Node, pattern: RegisteredPattern)] {
        (node["senders"]?.items ?? []).flatMap { $0["templates"]?.items ?? [] }
            .compactMap { template in
                template.optionalString("pattern").map { (template, RegisteredPattern($0)) }
            }
    }

    fileprivate func faults(of pattern: RegisteredPattern) -> [Texts.Sentence] {
        var faults: [Texts.Sentence] = []
        let words = pattern.words
        if !pattern.written.normalised.utf8.elementsEqual(pattern.written.utf8) {
            faults.append(Texts.lintPatternDecomposed())
        }
        // What looks like a slot and is none: `{P1}`, `{P1,0}`, `{p1,5}`.
        if let odd = words.lazy.compactMap({ $0.firstMatch(of: /\{[Pp][0-9]*(,[^{}]*)?\}/) }).first {
            faults.append(Texts.lintPatternSlot(String(odd.output.0)))
        }
        let content = node["content"]
        if let label = content?.optionalString("label"), !pattern.canBegin(with: label) {
            faults.append(Texts.lintPatternLabel(label))
        }
        if let word = content?.strings("forbidden").first(where: { word in words.contains { $0.contains(word) } }) {
            faults.append(Texts.lintPatternForbidden(word))
        }
        let encodings = (content?.strings("encodings") ?? []).compactMap(Carrier.Encoding.init(rawValue:))
        let isWritten = encodings.contains { encoding in words.allSatisfy(encoding.canWrite) }
        if !encodings.isEmpty, !isWritten, content?.optionalString("policy") != "asWritten" {
            faults.append(Texts.lintPatternEncoding())
        }
        return faults
    }
}

extension RegisteredPattern {
    /// Whether some filling of the pattern begins with this text; what stands in slots can be anything.
    fileprivate func canBegin(with label: String) -> Bool {
        guard case .words(let first)? = pieces.first else { return true }
        if first.utf8.count >= label.utf8.count { return first.utf8.starts(with: label.utf8) }
        return pieces.count > 1 && label.utf8.starts(with: first.utf8)
    }
}
