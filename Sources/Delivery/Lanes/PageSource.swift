package import Campaigns
import Foundation

/// The recipients of one lane that still have to be handed over, page by page, in the order of the plan.
package actor PageSource {
    private let plan: Plan
    private let books: Bookkeeper
    private let roll: Roll
    private let screen: Screen
    private let batch: Int
    private var pages: ArraySlice<PageID>
    private var prepared: [Submission] = []
    /// Recipients of repeats: they go out with the repeat, under its key, and not once more by themselves.
    private var repeated: Set<RecipientKey> = []
    private let allowance: Allowance?
    private var isRefused = false
    /// Price of one recipient of the page that is being taken; 0 where none is agreed.
    private var each = Decimal(0)

    /// - `pages`: the pages of the lane.
    /// - `allowance`: nil when everybody may go.
    /// - `screen`: who must not be handed over although the plan has them.
    package init(
        plan: Plan, pages: [PageID], batch: Int, books: Bookkeeper, roll: Roll, allowance: Allowance? = nil,
        screen: Screen = Screen()
    ) {
        self.plan = plan
        self.pages = pages[...]
        self.batch = batch
        self.books = books
        self.roll = roll
        self.allowance = allowance
        self.screen = screen
    }

    /// As ``Screen/generation``.
    package nonisolated var generation: Int { get async { await screen.generation } }

    /// As ``Screen/rest(of:kind:)``.
    package nonisolated func rest(of submissions: [Submission]) async -> Screen.Rest {
        await screen.rest(of: submissions, kind: plan.campaignClass)
    }

    /// As ``Screen/touches(_:kind:)``.
    package nonisolated func touched(_ submissions: [Submission]) async -> Set<UInt64> {
        await screen.touches(submissions, kind: plan.campaignClass)
    }

    /// New submissions with at most `messages` messages together, at least one while anybody is pending.
    package func take(messages: Int) async throws -> [Submission] {
        var taken: [Submission] = []
        var count = 0
        while count < messages {
            if prepared.isEmpty {
                guard let id = pages.popFirst() else { break }
                prepared = try await submissions(of: id).reversed()
                continue
            }
            guard let next = prepared.last, count == 0 || count + next.members.count <= messages else { break }
            prepared.removeLast()
            guard let allowed = await allowed(next) else { break }
            taken.append(allowed)
            count += allowed.members.count
        }
        return taken
    }

    /// True when nobody is left whom it may hand over.
    package var isExhausted: Bool { isRefused || (pages.isEmpty && prepared.isEmpty) }

    /// As much of a submission as may go; whoever it leaves stays pending.
    private func allowed(_ submission: Submission) async -> Submission? {
        guard let allowance else { return submission }
        let granted = await allowance.take(submission.members.count, each: each)
        isRefused = granted < submission.members.count
        if !isRefused { return submission }
        return granted == 0 ? nil : submission.with(Array(submission.members.prefix(granted)))
    }

    private func submissions(of id: PageID) async throws -> [Submission] {
        guard let page = await books.page(id) else { return [] }
        let pending = (0..<page.count).filter { position in
            page.records[position].state == .pending
                && !repeated.contains(RecipientKey(page: id, position: UInt16(position)))
        }
        guard !pending.isEmpty else { return [] }
        let recipients = try roll.recipients(of: page)
        each = plan.segments[page.segment].priceEach ?? 0
        let (leased, entries) = try await screen.lease(pending, of: id, numbers: recipients.map(\.number), plan: plan)
        try await books.record(entries)
        return stride(from: 0, to: leased.count, by: batch).map { start in
            let positions = leased[start..<min(start + batch, leased.count)]
            return submission(page, positions.map { ($0, recipients[$0].number) })
        }
    }

    /// What may have been sent before a restart and can be asked for again with the same key.
    ///
    /// A submission is repeated whole: the gateway's duplicate detection knows it by its first composition.
    /// How long ago it was first asked for is known by the wall clock only: one that was set back to before that moment
    /// says nothing, and nothing is repeated then.
    package func replays(_ contract: LaneContract, _ moment: Moment) async throws -> [Submission] {
        guard contract.replayWindow != nil else { return [] }
        var found: [Submission] = []
        for id in pages {
            guard let page = await books.page(id), page.records.counts[.unclear] > 0 else { continue }
            let recipients = try roll.recipients(of: page)
            let members = Dictionary(grouping: 0..<page.count) { page.records[$0].submission }
            for (submission, positions) in members where submission != 0 {
                guard let first = positions.first(where: { page.records[$0].state == .unclear }) else { continue }
                let intended = Instant(milliseconds: page.records[first].submittedAt)
                guard intended <= moment.wall, let until = contract.repeatableUntil(firstIntended: intended),
                    moment.wall < until
                else { continue }
                var replay = self.submission(page, positions.map { ($0, recipients[$0].number) }, id: submission)
                replay.perhapsSent = true
                repeated.formUnion(replay.members.map(replay.key))
                replay.repeatableUntil = moment.steady(of: until)
                found.append(replay)
            }
        }
        return found
    }

    private func submission(_ page: Page, _ members: [(Int, PhoneNumber)], id: UInt64? = nil) -> Submission {
        let segment = plan.segments[page.segment]
        return Submission(
            id: id ?? .random(in: 1...UInt64.max), page: page.id,
            members: members.map { Submission.Member(position: UInt16($0.0), number: $0.1) }, network: segment.network,
            province: segment.province, variant: plan.variants[segment.variant],
            campaign: Submission.Campaign(slug: plan.slug, title: plan.title, isSynthetic: plan.synthetic))
    }
}
