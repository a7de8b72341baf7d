import Campaigns
import Delivery

/// The report for machines. Units: `states`, `reach`, `evidence`, `reasons`, `failures` and `timeline` count
/// subscribers; `parts` parts; `latency` milliseconds of delivered subscribers.
extension ReportOutput {
    static func json(_ figures: ReportFigures) -> JSON {
        var json: JSON = [
            "slug": .string(figures.plan.slug), "title": .string(figures.plan.title),
            "state": .string(figures.state.rawValue), "asOf": .string(figures.asOf.description),
            "hash": .string(figures.plan.hash), "synthetic": .bool(figures.plan.synthetic),
            "planned": JSON(figures.plan.planned), "states": StatusOutput.states(figures.states),
            "reach": reach(figures.reach), "rows": RowsOutput.json(figures.plan.rows),
            "segments": .array(figures.segments.map(segment)),
            "carriers": .array(figures.carriers.map { carrier($0, figures.plan.vat) }),
            "parts": JSON(figures.plan.parts), "price": PlanOutput.money(figures.plan.price),
            "vatRate": .string("\(figures.plan.vat.rate)"),
            "vat": PlanOutput.money(figures.plan.price.map(figures.plan.vat.amount)),
            "gross": PlanOutput.money(figures.plan.gross),
            "budget": figures.plan.budget.map(PlanOutput.budget) ?? .null,
            "cost": cost(figures.cost, figures.plan.vat), "evidence": evidence(figures.total.outcomes),
            "reasons": .object(
                figures.reasons.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    JSON.Member($0.key.name, JSON($0.value))
                }),
            "failures": .array(
                figures.total.failures.map { failure, count in
                    let words = Texts.failure(failure.state.name, failure.reason.name)
                    return [
                        "state": .string(failure.state.name), "reason": .string(failure.reason.name),
                        "recipients": JSON(count), "vi": .string(words.vi), "en": .string(words.en),
                    ]
                }),
            "latency": latency(figures.total.latency), "timeline": timeline(figures.total.timeline),
            "conflicts": JSON(figures.conflicts), "balanced": .bool(figures.balanced),
            "variants": .array(figures.plan.variants.map(PlanOutput.json)),
            "confirmation": figures.confirmation.map(confirmation) ?? .null,
            "acceptances": .object(
                figures.acceptances.sorted { $0.key < $1.key }.map { JSON.Member($0.key, consent($0.value)) }),
            "approval": figures.approval.map(consent) ?? .null,
        ]
        if !figures.held.isEmpty { json["held"] = .array(figures.held.map(held)) }
        if figures.members.count > 1 { json["family"] = .array(figures.members.map(member)) }
        if let number = figures.number { json["number"] = JSON(number) }
        if let differences = figures.differences { json["differences"] = self.differences(differences) }
        if let groups = figures.groups { json["groups"] = .array(groups.map(group)) }
        return json
    }

    private static func differences(_ differences: ReportDifferences) -> JSON {
        [
            "number": JSON(differences.number), "asOf": .string(differences.asOf.description),
            "samePlan": .bool(differences.isSamePlan),
            "changes": .array(
                differences.changes.map {
                    ["state": .string($0.state.name), "before": JSON($0.before), "after": JSON($0.after)]
                }),
            "submittedSince": JSON(differences.submittedSince),
            "settledSince": StatusOutput.states(differences.settledSince),
        ]
    }

    private static func segment(_ segment: ReportFigures.Segment) -> JSON {
        var json = PlanOutput.json(segment.planned)
        json["states"] = StatusOutput.states(segment.states)
        json["reach"] = reach(segment.tally.outcomes.reach)
        json["evidence"] = evidence(segment.tally.outcomes)
        json["latency"] = latency(segment.tally.latency)
        return json
    }

    /// Apart from all states: what the carrier says of subscribers whose numbers were never here.
    private static func held(_ held: ReportFigures.Held) -> JSON {
        var json = PlanOutput.json(held.planned)
        json["evidence"] = "reportedByCarrier"
        json["asOf"] = JSON(held.asOf)
        json["totals"] =
            held.totals.map { totals in
                [
                    "sent": JSON(totals.sent), "delivered": JSON(totals.delivered), "failed": JSON(totals.failed),
                    "open": JSON(totals.open),
                    "failures": .array(
                        totals.failures.map { ["reason": .string($0.reason), "count": JSON($0.count)] }),
                ]
            } ?? .null
        return json
    }

    private static func member(_ member: ReportFigures.Member) -> JSON {
        [
            "slug": .string(member.slug), "kind": JSON(member.lineage?.kind.rawValue),
            "state": .string(member.state.rawValue), "planned": JSON(member.planned), "hash": .string(member.hash),
            "reach": reach(member.reach), "approval": member.approval.map(consent) ?? .null,
        ]
    }

    private static func carrier(_ carrier: ReportFigures.Carrier, _ vat: VAT) -> JSON {
        [
            "gateway": .string(carrier.share.gateway), "name": .string(carrier.share.name),
            "planned": JSON(carrier.share.recipients), "states": StatusOutput.states(carrier.tally.outcomes.states),
            "reach": reach(carrier.tally.outcomes.reach), "evidence": evidence(carrier.tally.outcomes),
            "cost": cost(carrier.cost, vat), "latency": latency(carrier.tally.latency),
        ]
    }

    private static func group(_ group: GroupFigures) -> JSON {
        [
            "group": .string(group.name), "planned": JSON(group.outcomes.total),
            "states": StatusOutput.states(group.outcomes.states), "reach": reach(group.outcomes.reach),
            "evidence": evidence(group.outcomes),
        ]
    }

    private static func reach(_ reach: Reach) -> JSON {
        [
            "reached": JSON(reach.reached), "notReached": JSON(reach.notReached), "unknown": JSON(reach.unknown),
            "notSent": JSON(reach.notSent),
        ]
    }

    private static func evidence(_ outcomes: OutcomeCounts) -> JSON {
        .object(Evidence.allCases.map { JSON.Member($0.name, JSON(outcomes[$0])) })
    }

    private static func cost(_ cost: ReportCost, _ vat: VAT) -> JSON {
        func amount(_ amount: ReportCost.Amount) -> JSON {
            [
                "parts": JSON(amount.parts), "price": PlanOutput.money(amount.price),
                "gross": PlanOutput.money(amount.price.map(vat.gross)),
            ]
        }
        return [
            "planned": amount(cost.planned), "taken": amount(cost.taken), "atMost": amount(cost.atMost),
            "delivered": amount(cost.delivered),
        ]
    }

    private static func latency(_ latency: LatencyHistogram) -> JSON {
        func percentile(_ share: Double) -> JSON { latency.percentile(share).map { JSON(Int($0)) } ?? .null }
        return [
            "receipts": JSON(latency.total), "p50": percentile(0.5), "p90": percentile(0.9), "p95": percentile(0.95),
            "p99": percentile(0.99), "longest": latency.total > 0 ? JSON(Int(latency.longest)) : .null,
        ]
    }

    private static func timeline(_ timeline: Timeline) -> JSON {
        let (minutes, steps) = timeline.steps(most: 48)
        return [
            "minutes": JSON(minutes),
            "steps": .array(
                steps.map { step in
                    [
                        "from": .string(step.start.description), "submissions": JSON(step.slot.submissions),
                        "receipts": JSON(step.slot.receipts),
                    ]
                }),
        ]
    }

    private static func confirmation(_ confirmation: Confirmation) -> JSON {
        [
            "by": .string(confirmation.by), "at": .string(confirmation.at),
            "paper": .string(confirmation.paper.description), "reason": .string(confirmation.reason),
        ]
    }

    private static func consent(_ consent: CampaignRecord.Consent) -> JSON {
        ["by": .string(consent.by), "at": .string(consent.at), "hash": .string(consent.hash)]
    }
}
