import Campaigns
import Delivery

/// The first page.
extension ReportPage {
    var answers: [String: Any] {
        let reach = figures.reach
        let missed = figures.segments.filter { $0.tally.outcomes.reach.notReached > 0 }.sorted { a, b in
            a.tally.outcomes.reach.notReached > b.tally.outcomes.reach.notReached
        }
        let shown = missed.prefix(5)
        let failures = figures.total.failures.filter { $0.failure.state != .cancelled }
        return [
            "reachedOf": say(
                Texts.reachedOf(
                    Grouping.office(reach.reached), Grouping.office(planned),
                    Grouping.percent(reach.reached, of: planned))),
            "reach": reachParts,
            "reachDescription": reachParts.map { "\($0["name"] ?? ""): \($0["count"] ?? "") (\($0["percent"] ?? ""))" }
                .joined(separator: "; "),
            "nobodyMissed": reach.notReached == 0,
            "missed": shown.map(missedPlace),
            "missedMore": missed.count > shown.count ? [say(Texts.moreBelow(missed.count - shown.count))] : [],
            "topFailures": failures.prefix(5).map { failure, count in
                [
                    "words": say(Texts.failure(failure.state.name, failure.reason.name)),
                    "count": Grouping.office(count),
                ]
            },
            "cost": cost, "sureness": sureness, "remarks": remarks,
        ]
    }

    /// The four answers, with where each begins in a bar of 1,000.
    private var reachParts: [[String: String]] {
        let reach = figures.reach
        let parts: [(String, Phrase, Phrase, Int)] = [
            ("good", Texts.reached, Texts.reachedMeans, reach.reached),
            ("bad", Texts.notReached, Texts.notReachedMeans, reach.notReached),
            ("open", Texts.reachUnknown, Texts.unknownMeans, reach.unknown),
            ("idle", Texts.notSent, Texts.notSentMeans, reach.notSent),
        ]
        var passed = 0
        return parts.map { name, title, means, count in
            let all = max(1, planned)
            let (from, to) = (passed * 1_000 / all, (passed + count) * 1_000 / all)
            passed += count
            return [
                "class": name, "name": say(title), "means": say(means), "count": Grouping.office(count),
                "percent": Grouping.percent(count, of: planned), "x": String(from), "width": String(to - from),
            ]
        }
    }

    private func missedPlace(_ segment: ReportFigures.Segment) -> [String: String] {
        let count = segment.tally.outcomes.reach.notReached
        let planned = segment.planned
        return [
            "place": "\(Provinces.name(of: planned.province)), \(planned.network.name)",
            "count": Grouping.office(count), "planned": Grouping.office(planned.recipients),
            "percent": Grouping.percent(count, of: planned.recipients),
        ]
    }

    private var cost: [[String: String]] {
        let cost = figures.cost
        var rows = [(Texts.costPlanned, cost.planned), (Texts.costTaken, cost.taken)]
        if cost.atMost != cost.taken { rows.append((Texts.costAtMost, cost.atMost)) }
        rows.append((Texts.costDelivered, cost.delivered))
        return rows.map { name, amount in
            [
                "name": say(name), "price": price(amount.price),
                "gross": amount.price.map { "\(say(Texts.grossPrice)): \(figures.plan.vat.gross(of: $0).office)" }
                    ?? "",
                "parts": say(Texts.groupedParts(Grouping.office(amount.parts))),
            ]
        }
    }

    private var sureness: String {
        let outcomes = figures.total.outcomes
        return say(
            Texts.sureness(
                handset: Grouping.office(outcomes[.delivered, .handset]),
                network: Grouping.office(outcomes[.delivered, .network]),
                unknown: Grouping.office(figures.reach.unknown),
                noneOffered: Grouping.office(figures.states[.handedOver])))
    }

    private var remarks: [String] {
        var remarks: [String] = []
        if figures.states[.unclear] > 0 { remarks.append(say(Texts.unclearLeft(figures.states[.unclear]))) }
        if figures.conflicts > 0 { remarks.append(say(Texts.conflicts(figures.conflicts))) }
        if figures.balanced { remarks.append(say(Texts.balanced)) }
        return remarks
    }
}
