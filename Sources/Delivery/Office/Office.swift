import Campaigns

/// What people do to a campaign: each act is checked here, and written with its journal entry in one transaction.
package struct Office: Sendable {
    let ledger: any Ledger
    let time: any Time

    package init(ledger: any Ledger, time: any Time) {
        self.ledger = ledger
        self.time = time
    }

    /// Freezes a plan with its pages. Acceptances of shares that did not change stay; the approval does not.
    @discardableResult
    package func freeze(_ slug: String, from pages: PageSealer) async throws -> CampaignRecord {
        try await ledger.freeze(pages, on: slug, at: time.now())
    }

    static func freeze(_ plan: Plan, as id: PlanID, in record: inout CampaignRecord) throws -> JournalDraft {
        let before = record.plan?.hash ?? ""
        record.state = try record.state.performing(.plan, on: plan.slug)
        record.planID = id.raw
        record.plan = plan
        record.approval = nil
        let shares = Dictionary(plan.shares.map { ($0.gateway, $0.hash) }, uniquingKeysWith: { first, _ in first })
        record.acceptances = record.acceptances.filter { shares[$0.key] == $0.value.hash }
        record.totals = record.totals?.filter { shares[$0.key] == $0.value.share }
        if record.awaited.isEmpty, !plan.shares.isEmpty {
            record.state = try record.state.performing(.acceptLastShare, on: plan.slug)
        }
        return JournalDraft(who: plan.author, act: "plan", subject: plan.slug, before: before, after: plan.hash)
    }

    /// A carrier's operator says yes to its share as it stands.
    @discardableResult
    package func accept(_ slug: String, carrier: String, by name: String) async throws -> CampaignRecord {
        let now = time.now()
        try Self.checkName(name)
        return try await ledger.act(on: slug, at: now) { record in
            guard let plan = record.plan else { throw Problem.notPlanned(slug) }
            guard let share = plan.share(of: carrier) else {
                throw Problem.noShare(carrier, slug, known: plan.shares.map(\.gateway))
            }
            try Self.checkWording(record, plan)
            let before = record.acceptances[carrier]?.hash ?? ""
            record.acceptances[carrier] = CampaignRecord.Consent(by: name, at: now.description, hash: share.hash)
            let act: CampaignState.Act = record.awaited.isEmpty ? .acceptLastShare : .acceptShare
            record.state = try record.state.performing(act, on: slug)
            return JournalDraft(
                who: name, act: "accept", subject: "\(slug)/\(carrier)", before: before, after: share.hash)
        }
    }

    /// A second person says yes to the whole.
    ///
    /// - Throws: ``Problem`` when it is the author, a carrier has not accepted, another campaign of the same letter was
    ///   approved since this plan was made, or the price of the campaign with all that belongs to it is above the budget
    ///   or unknown.
    @discardableResult
    package func approve(_ slug: String, by name: String) async throws -> CampaignRecord {
        let now = time.now()
        try Self.checkName(name)
        let committed = try await committed(beside: slug)
        let others = try await ledger.campaigns()
        return try await ledger.act(on: slug, at: now) { record in
            guard let plan = record.plan else { throw Problem.notPlanned(slug) }
            if Self.isSamePerson(name, plan.author) { throw Problem.authorApproves(name) }
            try Self.checkWording(record, plan)
            if record.state == .planned, !record.awaited.isEmpty {
                throw Problem.notAccepted(slug, record.awaited.map(\.gateway))
            }
            record.state = try record.state.performing(.approve, on: slug)
            try Self.checkPromises(plan, of: record, among: others)
            try Self.checkBudget(plan, committed)
            let before = record.approval?.hash ?? ""
            record.approval = CampaignRecord.Consent(by: name, at: now.description, hash: plan.hash)
            return JournalDraft(who: name, act: "approve", subject: slug, before: before, after: plan.hash)
        }
    }

    /// Sending begins, or goes on after a crash.
    ///
    /// `changes`: what differs from the plan as it was approved; anything refuses the run.
    @discardableResult
    package func start(_ slug: String, changes: [String]) async throws -> CampaignRecord {
        try await move(slug, .start, act: "run") { record in
            guard let plan = record.plan else { throw Problem.notPlanned(slug) }
            if !changes.isEmpty {
                throw record.state == .running
                    ? Problem.changedWhileRunning(slug, changes) : Problem.changedSincePlan(slug, changes)
            }
            // What is under way goes on with the words that were confirmed when it began.
            if record.state != .running { try Self.checkWording(record, plan) }
            if !record.awaited.isEmpty { throw Problem.notAccepted(slug, record.awaited.map(\.gateway)) }
            guard record.approval?.hash == plan.hash else { throw Problem.notApproved(slug) }
        }
    }

    @discardableResult
    package func finish(_ slug: String) async throws -> CampaignRecord { try await move(slug, .finish, act: "finish") }

    /// Every act goes through here: its time is the office's.
    func perform(
        on slug: String, _ decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) async throws -> CampaignRecord {
        try await ledger.act(on: slug, at: time.now(), decide)
    }

    private func move(
        _ slug: String, _ step: CampaignState.Act, act: String,
        _ check: @Sendable (CampaignRecord) throws -> Void = { _ in }
    ) async throws -> CampaignRecord {
        try await perform(on: slug) { record in
            let before = record.state
            try check(record)
            record.state = try record.state.performing(step, on: slug)
            return JournalDraft(
                who: "loa", act: act, subject: slug, before: before.rawValue, after: record.state.rawValue)
        }
    }

    /// Promise 3 between campaigns: whoever another campaign of the same letter was approved for since this plan was made
    /// is in both.
    private static func checkPromises(_ plan: Plan, of record: CampaignRecord, among others: [CampaignRecord]) throws {
        let family = plan.lineage?.parent ?? plan.slug
        let made = Instant(rfc3339: plan.madeAt)
        let later = others.first { other in
            guard other.plan?.directive == plan.directive, (other.lineage?.parent ?? other.slug) != family,
                let approved = other.approval.flatMap({ Instant(rfc3339: $0.at) })
            else { return false }
            return made.map { approved > $0 } ?? true
        }
        if let later { throw Problem.promisedMeanwhile(plan.slug, by: later.slug) }
    }

    static func checkName(_ name: String) throws {
        if name.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
    }

    /// Names are typed by hand: blanks, case and the way of writing a letter with its marks do not make another person.
    static func isSamePerson(_ a: String, _ b: String) -> Bool { fold(a) == fold(b) }

    private static func fold(_ name: String) -> String {
        name.plain.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
