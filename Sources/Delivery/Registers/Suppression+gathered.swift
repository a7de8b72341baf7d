package import Campaigns

extension Suppression {
    /// Gathers whom a campaign must not plan: from the registers, and from the plans of the ledger.
    ///
    /// Opt-outs hold for every class; the do-not-call list for advertising (decision 16). Caps count what was served in
    /// the window before the campaign begins, and what approved plans of other campaigns still have to send.
    ///
    /// - Parameters:
    ///   - campaign: the one that is being planned.
    ///   - ledger: its plans and settings.
    ///   - book: opens the registers.
    ///   - roll: opens the pages.
    ///   - now: the moment of planning.
    /// - Returns: the numbers by cause.
    /// - Throws: when the ledger fails, or a register cannot be opened.
    package static func gathered(
        for campaign: Campaign, ledger: any Ledger & RegisterStore, book: RegisterBook, roll: Roll, now: Instant
    ) async throws -> Suppression {
        var suppression = Suppression()
        suppression[.optedOut] = try await book.contents(of: .optOut).numbers
        if campaign.kind == .advertising {
            suppression[.doNotCall] = try await book.contents(of: .doNotCall).numbers
        }
        suppression[.served] = try await Served.numbers(
            of: campaign.directive.identity, but: campaign.slug, ledger: ledger, roll: roll)
        var capped = NumberSet()
        let start = max(now, campaign.schedule.start ?? now)
        for rule in FrequencyCap.rules(for: campaign.kind.rawValue, office: try await ledger.frequencyCap()) {
            let since = start.advanced(bySeconds: -Double(rule.hours) * 3_600)
            capped.formUnion(
                try await Served.reserved(
                    rule.messages, since: since, but: campaign.slug, ledger: ledger, roll: roll
                ).full)
        }
        suppression[.frequencyCap] = capped
        return suppression
    }
}
