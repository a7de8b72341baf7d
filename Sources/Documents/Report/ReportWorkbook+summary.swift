import Campaigns
import Delivery

/// The first sheet: figure, value, unit, share of the planned subscribers, meaning.
extension ReportWorkbook {
    var summary: [[WorkbookCell]] { identity + family + reached + states + evidence + costs + times + consents }

    private func fact(_ name: Phrase, _ value: WorkbookCell, _ means: String = "") -> [WorkbookCell] {
        [.text(say(name)), value, .empty, .empty, .text(means)]
    }

    private func subscribers(_ name: String, _ count: Int, _ means: Phrase? = nil) -> [WorkbookCell] {
        [
            .text(name), .count(count), .text(say(Texts.subscribersUnit)),
            .share(part: count, of: figures.plan.planned), .text(means.map(say) ?? ""),
        ]
    }

    private var identity: [[WorkbookCell]] {
        let plan = figures.plan
        let notice = plan.synthetic ? [fact(Texts.campaign, .text(plan.slug), say(Texts.syntheticReport))] : []
        return [
            fact(Texts.reportTitle, .text(plan.title)),
            fact(Texts.directive, .text(Campaign.Directive.office(plan.directive))),
            fact(Texts.state, .text(say(figures.state.phrase))), fact(Texts.asOf, .time(figures.asOf)),
            fact(Texts.planHash, .text(plan.hash)),
        ] + notice + [
            fact(Texts.total, .empty, say(figures.balanced ? Texts.balanced : Texts.notBalanced)),
            subscribers(say(Texts.planned), plan.planned),
        ]
    }

    /// What the report adds up; nothing where there is only one plan.
    private var family: [[WorkbookCell]] {
        guard figures.members.count > 1 else { return [] }
        return figures.members.map { member in
            subscribers("\(say(Texts.madeOf)): \(member.slug)", member.planned)
        }
    }

    private var reached: [[WorkbookCell]] {
        let reach = figures.reach
        return [
            subscribers(say(Texts.reached), reach.reached, Texts.reachedMeans),
            subscribers(say(Texts.notReached), reach.notReached, Texts.notReachedMeans),
            subscribers(say(Texts.reachUnknown), reach.unknown, Texts.unknownMeans),
            subscribers(say(Texts.notSent), reach.notSent, Texts.notSentMeans),
        ]
    }

    private var states: [[WorkbookCell]] {
        RecipientState.allCases.map { state in
            subscribers("\(say(Texts.state)): \(say(Texts.recipientState(state.name)))", figures.states[state])
        }
    }

    private var evidence: [[WorkbookCell]] {
        Evidence.allCases.map { evidence in
            subscribers(
                "\(say(Texts.evidenceHeading)): \(say(Texts.evidence(evidence.name)))", figures.total.outcomes[evidence]
            )
        }
    }

    private var costs: [[WorkbookCell]] {
        let cost = figures.cost
        let rows = [
            (Texts.costPlanned, cost.planned), (Texts.costTaken, cost.taken), (Texts.costAtMost, cost.atMost),
            (Texts.costDelivered, cost.delivered),
        ]
        return rows.flatMap { name, amount -> [[WorkbookCell]] in
            let title = WorkbookCell.text("\(say(Texts.costTitle)): \(say(name))")
            let unit = amount.price?.currency ?? say(Texts.noPrice)
            return [
                [title, .count(amount.parts), .text(say(Texts.parts)), .empty, .text(say(Texts.costBasis))],
                [title, .price(amount.price), .text(unit), .empty, .text(say(Texts.costBasis))],
                [
                    .text("\(say(Texts.costTitle)): \(say(name)), \(say(Texts.withTax))"),
                    .price(amount.price.map(figures.plan.vat.gross)), .text(unit), .empty,
                    .text(say(Texts.vat("\(figures.plan.vat.rate)"))),
                ],
            ]
        }
    }

    private var times: [[WorkbookCell]] {
        let latency = figures.total.latency
        let rows = [50, 90, 95, 99].map { (say(Texts.within($0)), latency.percentile(Double($0) / 100)) }
        return rows.map { name, value in
            [
                .text("\(say(Texts.latencyTitle)): \(name)"), .milliseconds(value), .text(say(Texts.secondsUnit)),
                .empty, .text(say(Texts.latencyMeans)),
            ]
        }
    }

    private var consents: [[WorkbookCell]] {
        var rows: [[WorkbookCell]] = []
        if let confirmation = figures.confirmation {
            let subject = "\(confirmation.by): \(confirmation.paper.description)"
            rows.append(fact(Texts.confirmedTitle, .time(rfc3339: confirmation.at), subject))
        }
        for share in figures.plan.shares {
            let consent = figures.acceptances[share.gateway]
            let who = consent?.by ?? say(Texts.noPaperYet)
            rows.append(fact(Texts.acceptedTitle, .time(rfc3339: consent?.at), "\(share.name): \(who)"))
        }
        let approver = figures.approval?.by ?? say(Texts.noPaperYet)
        rows.append(fact(Texts.approvedTitle, .time(rfc3339: figures.approval?.at), approver))
        return rows
            + figures.plan.variants.map { variant in
                fact(Texts.textTitle, .text(variant.text), "\(say(Texts.hashTitle)): \(variant.digest)")
            }
    }
}
