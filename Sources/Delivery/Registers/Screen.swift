package import Campaigns

/// Who must not be handed over although the plan has them: asked when a page is leased, and once more before intents
/// are written.
package struct Screen: Sendable {
    /// nil where nothing is blocked: in tests, and for measuring.
    private let blocklist: Blocklist?
    private let frequency: FrequencyDesk?
    private let time: any Time

    package init(_ blocklist: Blocklist? = nil, frequency: FrequencyDesk? = nil, time: any Time = SystemTime()) {
        self.blocklist = blocklist
        self.frequency = frequency
        self.time = time
    }

    /// Rises when somebody was blocked or let in again.
    package var generation: Int { get async { await blocklist?.generation ?? 0 } }

    /// What is left of submissions that were not handed over.
    package struct Rest: Sendable {
        /// To be handed over; the others of a submission that lost somebody are a new one, with a key of its own.
        package var submissions: [Submission] = []
        /// Who will not be.
        package var entries: [LogEntry] = []
    }

    /// Takes blocked recipients out of submissions that certainly were never sent.
    ///
    /// What may have been sent is repeated whole or not at all: a repeat with somebody else left goes as it is, since the
    /// gateway knows it by its first composition; one that would go to blocked numbers only is dropped, and stays unclear.
    package func rest(of submissions: [Submission], kind: String) async -> Rest {
        guard let blocklist else { return Rest(submissions: submissions) }
        let blocked = await blocklist.blocked(among: submissions.flatMap { $0.members.map(\.number) }, kind: kind)
        guard !blocked.isEmpty else { return Rest(submissions: submissions) }
        var out = Set(blocked)
        var rest = Rest()
        var first = 0
        for submission in submissions {
            let own = submission.members.indices.filter { out.remove(first + $0) != nil }
            first += submission.members.count
            if own.isEmpty || (submission.perhapsSent && own.count < submission.members.count) {
                rest.submissions.append(submission)
            } else if !submission.perhapsSent {
                let gone = Set(own)
                rest.entries += Submission.entries(
                    submission.page, own.map { submission.members[$0].position }, .cancelled(.removed), at: time.now())
                let left = submission.members.indices.filter { !gone.contains($0) }.map { submission.members[$0] }
                if !left.isEmpty { rest.submissions.append(submission.with(left)) }
            }
        }
        return rest
    }

    /// Ids of those that would go to a blocked number for the first time.
    package func touches(_ submissions: [Submission], kind: String) async -> Set<UInt64> {
        guard let blocklist else { return [] }
        var touched: Set<UInt64> = []
        for submission in submissions where !submission.perhapsSent {
            let blocked = await blocklist.blocked(among: submission.members.map(\.number), kind: kind)
            if !blocked.isEmpty { touched.insert(submission.id) }
        }
        return touched
    }

    /// True when nobody is blocked from campaigns of that class: no page has to be opened.
    package func blocksNobody(kind: String) async -> Bool { await blocklist?.isEmpty(kind: kind) ?? true }

    /// Entries that cancel the pending recipients of a page who are blocked; they will be handed over by nobody.
    package func removals(_ page: Page, _ roll: Roll, kind: String) async throws -> [LogEntry] {
        guard let blocklist, page.records.counts[.pending] > 0 else { return [] }
        let recipients = try roll.recipients(of: page)
        let blocked = await blocklist.blocked(among: recipients.map(\.number), kind: kind)
        let pending = blocked.filter { page.records[$0].state == .pending }
        return Submission.entries(page.id, pending.map(UInt16.init), .cancelled(.removed), at: time.now())
    }

    /// Who of a page's pending recipients may be handed over now under the frequency caps.
    ///
    /// Throws when the ledger fails.
    package func lease(_ pending: [Int], of page: PageID, numbers: [PhoneNumber], plan: Plan) async throws
        -> (leased: [Int], entries: [LogEntry])
    {
        guard let frequency else { return (pending, []) }
        let now = time.now()
        let held = try await frequency.held(pending.map { numbers[$0] }, kind: plan.campaignClass, now: now)
        guard !held.isEmpty else { return (pending, []) }
        // Who could go only after the warning's end never will.
        let late = held.filter { held in
            plan.schedule.validUntil.map { now.advanced(bySeconds: Double(held.seconds)) > $0 } ?? false
        }
        let out = Set(held.map(\.index))
        let leased = pending.indices.filter { !out.contains($0) }.map { pending[$0] }
        let entries = Submission.entries(
            page, late.map { UInt16(pending[$0.index]) }, .cancelled(.frequencyCap), at: now)
        return (leased, entries)
    }
}
