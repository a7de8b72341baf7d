import Campaigns
import Delivery

/// What stands beside the ten states: subscribers that carriers hold, and the plans that were added up.
extension ReportPage {
    var apart: [String: Any] {
        [
            "hasHeld": !figures.held.isEmpty, "held": held,
            "heldHead": [
                Texts.declared, Texts.reportedSent, Texts.reportedDelivered, Texts.reportedFailed,
            ].map(say),
            "hasFamily": figures.members.count > 1, "family": figures.members.count > 1 ? family : [],
            "vat": say(Texts.vat("\(figures.plan.vat.rate)")) + ".",
        ]
    }

    private var held: [[String: Any]] {
        figures.held.map { held in
            let totals = held.totals
            let counts = [totals?.sent, totals?.delivered, totals?.failed].map { $0.map { Grouping.office($0) } ?? "–" }
            return [
                "province": Provinces.name(of: held.planned.province),
                "network": held.planned.network?.name ?? say(Texts.allNetworks), "carrier": held.planned.gateway,
                "cells": [Grouping.office(held.planned.count)] + counts,
                "reasons": totals?.failures.map { "\($0.reason): \(Grouping.office($0.count))" }
                    .joined(separator: "; ") ?? "",
                "asOf": held.asOf.flatMap(Instant.init(rfc3339:))?.office ?? say(Texts.noTotalsYet),
            ]
        }
    }

    private var family: [[String: Any]] {
        figures.members.map { member in
            let kind = say(member.lineage.map { Texts.lineage($0.kind) } ?? Texts.ownPlan)
            return [
                "name": "\(member.slug) (\(kind))", "state": say(member.state.phrase),
                "planned": Grouping.office(member.planned), "reached": Grouping.office(member.reach.reached),
                "hash": member.hash,
            ]
        }
    }
}
