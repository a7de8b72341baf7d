import Campaigns
import Delivery

/// The tables behind the first page.
extension ReportPage {
    var tables: [String: Any] {
        let failures = figures.total.failures
        var tables: [String: Any] = [
            "networks": networks.map(\.name), "matrix": matrix,
            "latencyHead": Self.percentiles.map { say(Texts.within($0)) } + [say(Texts.longest)], "latency": latency,
            "hasFailures": !failures.isEmpty,
            "failures": failures.map { failure, count in
                [
                    "state": say(Texts.recipientState(failure.state.name)),
                    "words": say(Texts.failure(failure.state.name, failure.reason.name)),
                    "count": Grouping.office(count), "percent": Grouping.percent(count, of: planned),
                ]
            },
            "states": states.map { say(Texts.recipientState($0.name)) }, "segments": segments,
            "evidenceHead": Evidence.allCases.map { say(Texts.evidence($0.name)) }, "evidence": evidence,
            "texts": texts, "consents": consents,
        ]
        if let groups = figures.groups { tables["groups"] = table(of: groups) }
        return tables
    }

    private static let percentiles = [50, 90, 95, 99]

    /// States that occur.
    private var states: [RecipientState] { RecipientState.allCases.filter { figures.states[$0] > 0 } }

    private var networks: [Network] {
        let present = Set(figures.plan.segments.map(\.network))
        return Network.allCases.filter(present.contains)
    }

    private var matrix: [[String: Any]] {
        var codes: [String] = []
        for segment in figures.plan.segments where !codes.contains(segment.province) { codes.append(segment.province) }
        func row(_ name: String, _ own: [ReportFigures.Segment]) -> [String: Any] {
            let cells = networks.map { network in cell(own.filter { $0.planned.network == network }) }
            return ["name": name, "cells": cells + [cell(own)]]
        }
        return codes.map { code in
            row(Provinces.name(of: code), figures.segments.filter { $0.planned.province == code })
        } + (codes.count > 1 ? [row(say(Texts.total), figures.segments)] : [])
    }

    private func cell(_ segments: [ReportFigures.Segment]) -> [String: Any] {
        let planned = segments.reduce(0) { $0 + $1.planned.recipients }
        guard planned > 0 else { return ["fill": "0", "nobody": true] }
        let reached = segments.reduce(0) { $0 + $1.states[.delivered] }
        let handed = segments.reduce(0) { $0 + $1.states[.handedOver] }
        // No receipts are offered: "0 delivered" would say what nobody knows.
        if handed > 0, reached == 0 { return ["fill": "0", "handed": Grouping.office(handed)] }
        return [
            "fill": String(reached * 100 / planned), "reached": Grouping.office(reached),
            "planned": Grouping.office(planned), "percent": Grouping.percent(reached, of: planned),
        ]
    }

    private var latency: [[String: Any]] {
        func row(_ name: String, _ latency: LatencyHistogram, _ mark: String) -> [String: Any] {
            let times = Self.percentiles.map { latency.percentile(Double($0) / 100) }
            let longest = latency.total > 0 ? latency.longest : nil
            let cells = (times + [longest]).map { $0.map { say(Texts.duration(milliseconds: $0)) } ?? "–" }
            return ["name": name, "class": mark, "cells": [Grouping.office(latency.total)] + cells]
        }
        return figures.carriers.map { row($0.share.name, $0.tally.latency, "") }
            + [row(say(Texts.total), figures.total.latency, "total")]
    }

    private var segments: [[String: Any]] {
        func row(_ names: [String], _ mark: String, _ planned: Int, _ counts: StateCounts) -> [String: Any] {
            [
                "province": names[0], "network": names[1], "carrier": names[2], "class": mark,
                "cells": [Grouping.office(planned)] + states.map { Grouping.office(counts[$0]) },
            ]
        }
        let rows = figures.segments.map { segment in
            let planned = segment.planned
            let names = [Provinces.name(of: planned.province), planned.network.name, planned.gateway]
            return row(names, "", planned.recipients, segment.states)
        }
        return rows + [row([say(Texts.total), "", ""], "total", planned, figures.states)]
    }

    private var evidence: [[String: Any]] {
        func row(_ name: String, _ outcomes: OutcomeCounts, _ cost: ReportCost, _ mark: String) -> [String: Any] {
            let counts = Evidence.allCases.map { Grouping.office(outcomes[$0]) }
            return [
                "name": name, "class": mark, "cells": counts + [price(cost.taken.price), price(cost.atMost.price)],
            ]
        }
        return figures.carriers.map { row($0.share.name, $0.tally.outcomes, $0.cost, "") }
            + [row(say(Texts.total), figures.total.outcomes, figures.cost, "total")]
    }

    private func table(of groups: [GroupFigures]) -> [String: Any] {
        let heads = [say(Texts.planned)] + states.map { say(Texts.recipientState($0.name)) }
        return [
            "head": [["text": say(Texts.group), "class": ""]] + heads.map { ["text": $0, "class": "n"] },
            "body": groups.map { group -> [String: Any] in
                let counts = group.outcomes.states
                return [
                    "name": group.name.isEmpty ? say(Texts.noGroup) : group.name,
                    "cells": [Grouping.office(counts.total)] + states.map { Grouping.office(counts[$0]) },
                ]
            },
        ]
    }

    private var texts: [[String: String]] {
        figures.plan.variants.map { variant in
            [
                "name": say(Texts.variantName(variant.kind)), "text": variant.text, "digest": variant.digest,
                "measure": "\(variant.encoding.rawValue), \(say(Texts.partCount(variant.parts)))",
            ]
        }
    }

    private var consents: [[String: String]] {
        func row(_ act: Phrase, _ who: String?, _ at: String?, _ subject: String) -> [String: String] {
            [
                "act": say(act), "who": who ?? say(Texts.noPaperYet),
                "at": at.flatMap(Instant.init(rfc3339:))?.office ?? "", "subject": subject,
            ]
        }
        var rows: [[String: String]] = []
        if let confirmation = figures.confirmation {
            rows.append(
                row(Texts.confirmedTitle, confirmation.by, confirmation.at, confirmation.paper.description))
        }
        for share in figures.plan.shares {
            let consent = figures.acceptances[share.gateway]
            rows.append(row(Texts.acceptedTitle, consent?.by, consent?.at, share.name))
        }
        rows.append(row(Texts.approvedTitle, figures.approval?.by, figures.approval?.at, figures.plan.slug))
        return rows
    }
}
