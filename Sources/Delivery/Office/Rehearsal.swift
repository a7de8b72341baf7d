package import Campaigns
package import Carriers

/// A dry run (*chạy thử*) of one carrier's share: what would be asked, in which words, when, for how much.
///
/// It is a value made of values: no port, no transport, nothing that could send.
package struct Rehearsal: Sendable {
    package enum Verdict: String, Sendable {
        case ready, readyWithWarnings, notReady
    }

    /// Something that the operator should look at.
    package struct Remark: Sendable, Equatable {
        package let blocks: Bool
        package let code: String
        package let text: Phrase

    }

    /// A request exactly as it would leave, but for the secrets and the number.
    package struct Sample: Sendable {
        package let network: Network
        package let variant: Variant
        package let request: HTTPRequest
    }

    package let plan: Plan
    package let share: Share
    package let carrier: Carrier
    private let now: Instant
    package private(set) var samples: [Sample] = []
    package private(set) var remarks: [Remark] = []
    /// What the carrier sends to by itself: nothing of it is asked for here.
    package private(set) var held: [HeldSegment] = []

    /// Of the whole share, without tax; nil when a part of it has none.
    package var price: Money? {
        Money.sum(plan.segments(of: share.gateway).map { plan.segments[$0].price } + held.map(\.price))
    }

    /// How the share is expected to go; nil for one that the carrier sends by itself.
    package var lane: LaneForecast? { plan.lanes?.first { $0.gateway == share.gateway } }

    package var verdict: Verdict {
        if remarks.contains(where: \.blocks) { return .notReady }
        return remarks.isEmpty ? .ready : .readyWithWarnings
    }

    /// `secret`: asked only whether a secret is there; values are never shown.
    /// `now`: the time of the dry run, which requests may hold.
    package init(plan: Plan, share: Share, carrier: Carrier, now: Instant, secret: (String) -> String?) {
        self.now = now
        self.plan = plan
        self.share = share
        self.carrier = carrier
        let contract = carrier.contract
        if contract.digest != share.contract { remark(true, "contract-changed", Texts.contractChanged) }
        if !carrier.enabled { remark(true, "carrier-disabled", Texts.carrierDisabled) }
        for index in plan.segments(of: share.gateway) { rehearse(plan.segments[index], contract) }
        held = plan.heldSegments.filter { $0.gateway == share.gateway }
        for segment in held {
            let fault = contract.text.fault(of: plan.variants[segment.variant])
            if let fault { remark(true, "text-refused", Texts.textRefused(fault)) }
        }
        checkTimes()
        checkSynthetic()
        // What the carrier sends by itself needs no secret of ours, and has no receipts.
        let isSent = share.recipients > 0
        for name in carrier.secretNames where isSent && secret(name) == nil {
            remark(true, "secret-missing", Texts.secretMissing(name))
        }
        if price == nil {
            remark(false, "price-unknown", Texts.priceMissing)
        }
        if isSent, carrier.receipts.level == .none { remark(false, "no-receipts", Texts.noReceiptsOffered) }
    }

    private mutating func rehearse(_ segment: PlannedSegment, _ contract: Contract) {
        let variant = plan.variants[segment.variant]
        if let fault = contract.text.fault(of: variant, on: segment.network) {
            remark(true, "text-refused", Texts.textRefused(fault))
        }
        guard !samples.contains(where: { $0.network == segment.network }) else { return }
        do {
            let request = try carrier.submission(context(segment, variant, recipients: 1))
            // A batch as full as the share can make it must be possible, too.
            let most = min(carrier.send?.batch.max ?? 1, segment.recipients)
            if most > 1 { _ = try carrier.submission(context(segment, variant, recipients: most)) }
            samples.append(Sample(network: segment.network, variant: variant, request: request))
        } catch {
            remark(true, "request-unrenderable", Texts.requestUnrenderable(error))
        }
    }

    private func context(_ segment: PlannedSegment, _ variant: Variant, recipients count: Int) -> RenderingContext {
        let recipients = (0..<count).compactMap { index in
            PhoneNumber(nsn: 900_000_000 + UInt32(index)).map {
                RenderingContext.Recipient(
                    number: $0, key: RecipientKey(page: PageID(raw: 0), position: UInt16(index % Page.capacity)).text,
                    seq: index + 1, network: segment.network, province: segment.province)
            }
        }
        return RenderingContext(
            recipients: recipients, sender: carrier.sender(for: segment.network), text: variant.text,
            encoding: Carrier.Encoding(rawValue: variant.encoding.rawValue) ?? .ucs2, parts: variant.parts,
            batchKey: RecipientKey.base32(0, digits: 13), campaignId: plan.slug, campaignName: plan.title,
            callbackURL: "https://…/receipts/\(carrier.id)/…", now: Int(now.milliseconds / 1_000), uuid: "…",
            authToken: "•••",
            secret: { _ in "•••" })
    }

    private mutating func checkTimes() {
        guard let end = share.end.flatMap(Instant.init(rfc3339:)) else {
            remark(true, "never-open", Texts.neverOpen)
            return
        }
        if let until = plan.schedule.validUntil, end > until {
            remark(true, "too-late", Texts.endsTooLate(end.office, until.office))
        }
    }

    private mutating func checkSynthetic() {
        guard plan.synthetic, !carrier.isOnLoopback else { return }
        remark(true, "synthetic-beyond-loopback", Problem.syntheticBeyondLoopback.what)
    }

    private mutating func remark(_ blocks: Bool, _ code: String, _ text: Phrase) {
        let remark = Remark(blocks: blocks, code: code, text: text)
        if !remarks.contains(remark) { remarks.append(remark) }
    }
}
