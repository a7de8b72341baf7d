import Campaigns
import Delivery

/// What `loa status` shows: where a campaign stands, what blocks it, who must act next.
enum StatusOutput {
    /// `supplements`: plans that belong to it.
    static func json(
        _ record: CampaignRecord, _ account: PlanAccount? = nil, supplements: [CampaignRecord] = []
    ) -> JSON {
        var json: JSON = [
            "slug": .string(record.slug), "state": .string(record.state.rawValue), "hash": JSON(record.plan?.hash),
            "planned": record.plan.map { JSON($0.planned) } ?? .null, "author": JSON(record.plan?.author),
            "accepted": .array(record.acceptances.keys.sorted().map(JSON.string)),
            "awaited": .array(record.awaited.map { .string($0.gateway) }),
            "approval": record.approval.map { ["by": .string($0.by), "at": .string($0.at)] } ?? .null,
            "next": [
                "vi": .string(record.nextStep.vi),
                "en": .string(record.nextStep.en),
            ],
        ]
        if let account {
            json["states"] = states(account.counts)
            json["beyondRecall"] = .object(
                (record.plan?.shares ?? []).map { JSON.Member($0.gateway, JSON(beyondRecall(account, $0.gateway))) })
        }
        json["held"] = .array((record.plan?.heldSegments ?? []).map { PlanOutput.json($0) })
        if let lineage = record.lineage {
            json["parent"] = .string(lineage.parent)
            json["kind"] = .string(lineage.kind.rawValue)
        }
        json["supplements"] = .array(
            supplements.map { member in
                [
                    "slug": .string(member.slug), "state": .string(member.state.rawValue),
                    "hash": JSON(member.plan?.hash), "planned": JSON(member.plan?.planned ?? 0),
                ]
            })
        return json
    }

    /// Recipients whose message a carrier has, or may have: nobody can take it back.
    private static func beyondRecall(_ account: PlanAccount, _ gateway: String) -> Int {
        account.pages.filter { $0.gateway == gateway }.reduce(0) { sum, page in
            let counts = page.records.counts
            return sum + counts.total - counts[.pending] - counts[.cancelled] - counts[.rejected]
        }
    }

    /// Who sends by itself, and what belongs to the campaign.
    private static func around(
        _ record: CampaignRecord, _ supplements: [CampaignRecord], _ language: Language
    ) -> [String] {
        var lines: [String] = []
        for share in record.plan?.shares ?? [] {
            guard let held = share.held else { continue }
            lines.append(Texts.carrierSends(share.name, held)[language])
            let totals = record.totals?[share.gateway]
            let moment = totals.flatMap { Instant(rfc3339: $0.asOf) }?.office
            let said = totals.map { totals in
                let counts = [
                    (Texts.reportedSent, totals.sent), (Texts.reportedDelivered, totals.delivered),
                    (Texts.reportedFailed, totals.failed),
                ].map { "\($0[language]): \(Grouping.office($1))" }
                return "\(Texts.reportedAsOf[language]) \(moment ?? ""): " + counts.joined(separator: " · ")
            }
            lines.append("  " + (said ?? Texts.noTotalsYet[language]))
        }
        if !supplements.isEmpty { lines.append("\(Texts.supplements[language]):") }
        return lines
            + supplements.map {
                "  \($0.slug): \($0.state.phrase[language]), \(Grouping.office($0.plan?.planned ?? 0)) \(Texts.subscribersUnit[language])"
            }
    }

    static func states(_ counts: StateCounts) -> JSON {
        .object(RecipientState.allCases.map { JSON.Member($0.name, JSON(counts[$0])) })
    }

    static func list(_ records: [CampaignRecord], _ language: Language) -> String {
        guard !records.isEmpty else { return Texts.noCampaigns[language] }
        var table = TextTable([
            Texts.campaign[language], Texts.state[language], Texts.recipients[language], Texts.author[language],
        ])
        for record in records {
            table.add([
                record.slug, record.state.phrase[language], record.plan.map { Grouping.office($0.planned) } ?? "",
                record.plan?.author ?? "",
            ])
        }
        return table.text
    }

    static func text(
        _ record: CampaignRecord, _ account: PlanAccount?, supplements: [CampaignRecord] = [], _ language: Language
    ) -> String {
        var lines = [
            "\(record.plan?.title ?? record.slug)", "\(Texts.state[language]): \(record.state.phrase[language])",
        ]
        if let plan = record.plan {
            lines.append(
                "\(Texts.recipients[language]): \(Grouping.office(plan.planned)) · \(Texts.planHash[language]): \(plan.hash)"
            )
        }
        for share in record.plan?.shares ?? [] {
            let consent =
                record.acceptances[share.gateway].map { Texts.acceptedBy($0.by)[language] } ?? Texts.notYet[language]
            lines.append("  \(share.name): \(consent)")
        }
        if let approval = record.approval { lines.append(Texts.approvedBy(approval.by)[language]) }
        if let account, account.counts.total > 0 {
            let counts = account.counts
            lines += RecipientState.allCases.filter { counts[$0] > 0 }.map {
                "  \(Texts.recipientState($0.name)[language]): \(Grouping.office(counts[$0]))"
            }
        }
        if let account, [.running, .paused, .stopping, .cancelled].contains(record.state) {
            lines.append("\(Texts.beyondRecall[language]):")
            lines += (record.plan?.shares ?? []).map {
                "  \($0.name): \(Grouping.office(beyondRecall(account, $0.gateway)))"
            }
        }
        lines += around(record, supplements, language)
        lines.append(record.nextStep[language])
        return lines.joined(separator: "\n")
    }
}
