package import Campaigns

extension Office {
    /// A named person says yes to the wording. It stays valid for this letter and these words, whatever is planned.
    @discardableResult
    package func confirm(_ slug: String, _ confirmation: Confirmation) async throws -> CampaignRecord {
        let hash = try confirmation.hash
        let detail = try confirmation.canonical
        return try await perform(on: slug) { record in
            let before = try record.confirmation?.hash ?? ""
            record.confirmation = confirmation
            let paper = confirmation.paper.description
            return JournalDraft(
                who: confirmation.by, act: "confirm", subject: slug, before: before, after: hash,
                reason: confirmation.reason.isEmpty ? paper : "\(paper): \(confirmation.reason)", detail: detail)
        }
    }

    /// Promise 1: words that nobody in authority said yes to are neither accepted nor sent.
    ///
    /// Throws ``Problem`` that says what is missing.
    static func checkWording(_ record: CampaignRecord, _ plan: Plan) throws {
        if !plan.wording.obstacles.isEmpty { throw Problem.wordingBlocked(plan.slug, plan.wording.obstacles) }
        guard plan.wording.demand != .none else { return }
        guard let confirmation = record.confirmation else {
            throw Problem.notConfirmed(plan.slug, plan.wording.demand)
        }
        guard confirmation.covers(plan.wording, kinds: Set(plan.variants.map(\.kind))) else {
            throw Problem.confirmationStale(plan.slug, plan.wording.demand)
        }
        if plan.wording.demand == .derived, isSamePerson(confirmation.by, plan.author) {
            throw Problem.authorConfirms(confirmation.by)
        }
    }
}
