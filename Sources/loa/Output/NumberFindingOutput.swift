import Campaigns
import Carriers
import Delivery

/// What `loa numbers find` shows: everything but the number itself, which the caller has.
struct NumberFindingOutput {
    private let finding: NumberFinding
    private let carriers: CarrierBook?

    /// `carriers`: name senders where the description is still the one that was planned with.
    init(_ finding: NumberFinding, carriers: CarrierBook?) {
        self.finding = finding
        self.carriers = carriers
    }

    var json: JSON {
        [
            "number": .string(finding.number.description),
            "sendings": .array(finding.sendings.map(json)),
            "recordsSince": JSON(finding.recordsSince?.description),
            "plansSearched": JSON(finding.searchedPlans), "plansClosed": JSON(finding.closedPlans),
            "blockedBy": .array(finding.blockedBy.map { .string($0.rawValue) }),
            "learnedNetwork": JSON(finding.learnedNetwork?.rawValue),
        ]
    }

    func text(_ language: Language) -> String {
        var lines = [Texts.findingTitle(finding.number.description)[language]]
        for sending in finding.sendings { lines += self.lines(of: sending, language) }
        if !finding.sendings.contains(where: \.wasHandedOver) { lines.append(Texts.nothingSent[language]) }
        lines.append(Texts.recordsSince(finding.recordsSince?.office)[language])
        lines.append(Texts.searched(finding.searchedPlans, closed: finding.closedPlans)[language])
        lines.append(Texts.blockedBy(finding.blockedBy.map(\.rawValue))[language])
        if let network = finding.learnedNetwork { lines.append(Texts.learnedNetwork(network.name)[language]) }
        return lines.joined(separator: "\n")
    }

    private func json(_ sending: NumberFinding.Sending) -> JSON {
        let state = sending.state
        return [
            "campaign": .string(sending.slug), "title": JSON(sending.plan?.title), "plan": JSON(sending.plan?.hash),
            "text": JSON(sending.variant?.text), "parts": JSON(sending.parts), "sender": JSON(sender(sending)),
            "carrier": .string(sending.gateway), "network": JSON(sending.segment?.network.rawValue),
            "state": .string(state.state.name),
            "reason": state.reason == .none ? .null : .string(state.reason.name),
            "handedOver": .bool(sending.wasHandedOver), "submittedAt": JSON(time(state.submittedAt)?.description),
            "settledAt": JSON(time(state.settledAt)?.description), "evidence": .string(state.evidence.name),
            "conflict": .bool(state.hasConflict), "list": JSON(sending.list), "row": JSON(Int(sending.source.row)),
        ]
    }

    private func lines(of sending: NumberFinding.Sending, _ language: Language) -> [String] {
        let state = sending.state
        var lines = ["", "\(Texts.campaign[language]): \(sending.plan?.title ?? sending.slug)"]
        if sending.plan == nil { lines.append("  " + Texts.earlierPlanOnly[language]) }
        func add(_ title: Phrase, _ value: String?) {
            if let value { lines.append("  \(title[language]): \(value)") }
        }
        add(Texts.state, Texts.recipientState(state.state.name)[language])
        if state.reason != .none { add(Texts.reasonTitle, Texts.reason(state.reason.name)[language]) }
        add(Texts.submittedAt, time(state.submittedAt)?.office ?? Texts.notHandedOver[language])
        add(Texts.settledAt, time(state.settledAt)?.office)
        add(Texts.heldEvidence, Texts.evidence(state.evidence.name)[language])
        add(Texts.carrier, sending.gateway)
        add(Texts.network, sending.segment?.network.name)
        add(Texts.heldSender, sender(sending))
        add(Texts.parts, String(sending.parts))
        add(Texts.heldText, sending.variant?.text)
        add(Texts.sourceFile, sending.list.map { "\($0):\(sending.source.row)" })
        return lines + [""]
    }

    /// nil when the description has changed since the plan: another sender may stand there now.
    private func sender(_ sending: NumberFinding.Sending) -> String? {
        guard let share = sending.plan?.share(of: sending.gateway), let network = sending.segment?.network,
            let carrier = carriers?[sending.gateway], carrier.contract.digest == share.contract
        else { return nil }
        return carrier.sender(for: network).name
    }

    private func time(_ milliseconds: Int64) -> Instant? {
        milliseconds == 0 ? nil : Instant(milliseconds: milliseconds)
    }
}
