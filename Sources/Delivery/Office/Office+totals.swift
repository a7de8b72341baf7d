import Campaigns

extension Office {
    /// Keeps what a carrier reports of the segments that it holds. It replaces what it said before; the journal has both.
    ///
    /// - Parameters:
    ///   - totals: read, and held against the plan's held segments.
    ///   - slug: the campaign.
    ///   - name: who brings them.
    /// - Returns: the campaign as it is then.
    /// - Throws: ``Problem`` before the approval (nothing can have been sent), for a carrier that holds nothing, and for
    ///   figures that are older than those that are known.
    @discardableResult
    package func take(_ totals: CarrierTotals, of slug: String, by name: String) async throws -> CampaignRecord {
        try Self.checkName(name)
        return try await perform(on: slug) { record in
            guard let plan = record.plan else { throw Problem.notPlanned(slug) }
            guard let share = plan.share(of: totals.carrier), share.held != nil else {
                throw Problem.nothingHeld(
                    totals.carrier, slug, known: plan.shares.filter { $0.held != nil }.map(\.gateway))
            }
            guard record.approval?.hash == plan.hash else { throw Problem.notApproved(slug) }
            let before = record.totals?[totals.carrier]
            if let known = before.flatMap({ Instant(rfc3339: $0.asOf) }), let new = Instant(rfc3339: totals.asOf),
                new < known
            {
                throw Problem.olderTotals(new.office, known: known.office)
            }
            var totals = totals
            totals.share = share.hash
            let (old, detail) = (
                try before.map { Fingerprint.digest(of: Array(try $0.canonical.utf8)) }, try totals.canonical
            )
            record.totals = (record.totals ?? [:]).merging([totals.carrier: totals]) { $1 }
            return JournalDraft(
                who: name, act: "totals", subject: "\(slug)/\(totals.carrier)", before: old ?? "",
                after: Fingerprint.digest(of: Array(detail.utf8)), detail: detail)
        }
    }
}
