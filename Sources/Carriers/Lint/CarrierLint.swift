package import Campaigns

/// Everything that is wrong with a document `carriers.json`, schema and lint, all of it at once.
package enum CarrierLint {
    /// The findings in the order of the document; with none that blocks, it can be used. `hasSecret` is asked only by
    /// name; nil where secrets are not looked for. Throws a ``Problem`` (bad use) only when the bytes are no JSON.
    package static func findings(
        reading bytes: [UInt8], file: String, hasSecret: ((String) -> Bool)? = nil
    ) throws(Problem) -> [LintFinding] {
        let document = try JSONDocument(reading: bytes, file: file)
        let loading = try CarrierBook.findings(reading: bytes, file: file)
        let root = Node(value: document.root, path: .root)
        let entries = root["carriers"]?.items ?? []
        let ids = entries.compactMap { $0.optionalString("id") }
        let defaults = root["defaults"]?.value ?? .object([])

        var findings: [LintFinding] = []
        for entry in entries where entry.value.members != nil {
            let carrier = entry.optionalString("id")
            for fault in DescriptionWalk(entry, defaults: defaults).faults {
                findings.append(invalid(fault.path, fault.sentence, carrier, document))
            }
            let subject = LintSubject(node: entry, defaults: defaults, ids: ids, hasSecret: hasSecret)
            for rule in LintRule.all {
                findings += rule.hits(subject).map { finding(rule, $0, carrier, document) }
            }
        }
        // What loading says too, with a coarser path, is said once.
        for finding in loading where !isSaid(finding, findings) {
            let sentence = Texts.Sentence(finding.what, finding.advice)
            findings.append(invalid(finding.path, sentence, carrier(of: finding.path, entries), document))
        }
        if let common = root["defaults"]?["response"]?["rules"] {
            findings += LintRule.hits(unreachableIn: common).map { finding(.unreachable, $0, nil, document) }
        }
        return findings.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    private static func isSaid(_ loading: JSONFinding, _ findings: [LintFinding]) -> Bool {
        findings.contains { finding in
            finding.code == "invalid" && finding.what == loading.what
                && (finding.path == loading.path || finding.path.steps.starts(with: loading.path.steps))
        }
    }

    private static func carrier(of path: JSONPath, _ entries: [Node]) -> String? {
        guard path.steps.count > 1, path.steps[0] == .member("carriers"), case .index(let index) = path.steps[1],
            entries.indices.contains(index)
        else { return nil }
        return entries[index].optionalString("id")
    }

    private static func invalid(
        _ path: JSONPath, _ sentence: Texts.Sentence, _ carrier: String?, _ document: JSONDocument
    ) -> LintFinding {
        LintFinding(
            severity: .block, code: "invalid", carrier: carrier, path: path, place: document.place(of: path),
            what: sentence.what, advice: sentence.advice, promise: nil)
    }

    private static func finding(
        _ rule: LintRule, _ hit: LintRule.Hit, _ carrier: String?, _ document: JSONDocument
    ) -> LintFinding {
        let advice = rule.promise.map { Texts.lintPromise($0, hit.sentence.advice) } ?? hit.sentence.advice
        return LintFinding(
            severity: rule.promise == nil ? .warn : .block, code: rule.code, carrier: carrier, path: hit.path,
            place: document.place(of: hit.path), what: hit.sentence.what, advice: advice, promise: rule.promise)
    }
}

extension LintFinding {
    fileprivate var order: Int { (place.line ?? 0) * 10_000 + (place.column ?? 0) }
}
