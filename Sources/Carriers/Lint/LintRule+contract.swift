import Campaigns

extension LintRule {
    /// What must hold so that routing, pace and hours are those of the contract.
    static let contract = [
        senderUnregistered, senderDefaults, fallbackUnknown, adaptiveTooFast, windowEmpty, advertising,
    ]

    /// A network is routed to the carrier and no sender is registered there.
    static let senderUnregistered = LintRule("sender-unregistered") { subject in
        guard let senders = subject.node["senders"], !senders.items.isEmpty else { return [] }
        let missing = subject.networks.filter { network in
            !senders.items.contains { Carrier.Networks($0.strings("networks"))?.contains(network) ?? true }
        }
        return missing.isEmpty ? [] : [Hit(senders.path, Texts.lintSenderUnregistered(missing.map(\.rawValue)))]
    }

    static let senderDefaults = LintRule("sender-defaults") { subject in
        let defaults = (subject.node["senders"]?.items ?? []).filter { $0.optionalBool("default") == true }
        return defaults.dropFirst().map { Hit($0.path.appending("default"), Texts.lintSenderDefaults()) }
    }

    static let fallbackUnknown = LintRule("fallback-unknown") { subject in
        (subject.node["routing"]?["fallback"]?.items ?? []).compactMap { item in
            guard let id = item.value.string else { return nil }
            let others = subject.ids.filter { $0 != subject.node.optionalString("id") }
            return others.contains(id) ? nil : Hit(item.path, Texts.lintFallbackUnknown(id, known: others))
        }
    }

    /// A lane that slows down must not come back faster than the contract.
    static let adaptiveTooFast = LintRule("adaptive-too-fast", promise: 4) { subject in
        guard let limits = subject.node["limits"], let rate = limits["rate"]?["perSecond"]?.value.double,
            let floor = limits["adaptive"]?["floorPerSecond"], let written = floor.value.double, written > rate
        else { return [] }
        return [Hit(floor.path, Texts.lintAdaptiveTooFast())]
    }

    /// A window that closes before it opens is never open.
    static let windowEmpty = LintRule("window-empty") { subject in
        (subject.node["windows"]?["allow"]?.items ?? []).compactMap { opening in
            guard let from = opening.optionalString("from"), let to = opening.optionalString("to"), from >= to else {
                return nil
            }
            return Hit(opening.path, Texts.lintWindowEmpty(from, to))
        }
    }

    /// Advertising carries a label and leaves between 7 and 22 o'clock (Decree 91/2020/NĐ-CP).
    static let advertising = LintRule("advertising-rules") { subject in
        guard subject.isHTTP,
            (subject.node["senders"]?.items ?? []).contains(where: { $0.optionalString("type") == "qc" })
        else { return [] }
        var hits: [Hit] = []
        if subject.node["content"]?.optionalString("label")?.isEmpty ?? true {
            hits.append(Hit(subject.node.path.appending("content"), Texts.lintAdvertisingLabel()))
        }
        let openings = subject.setting("windows")["allow"]?.array ?? []
        let early = openings.contains { ($0["from"]?.string ?? "") < "07:00" || ($0["to"]?.string ?? "") > "22:00" }
        if openings.isEmpty || early {
            let path = subject.node["windows"]?.path ?? subject.node.path
            hits.append(Hit(path, Texts.lintAdvertisingHours()))
        }
        return hits
    }
}
