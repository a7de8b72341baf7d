import Campaigns

/// The one writer of the log: commits in groups and keeps the open plans' accounts folded, in the order of the log.
package actor Bookkeeper {
    private struct Request {
        let entries: [LogEntry]
        let references: [Reference]
        let done: CheckedContinuation<Void, any Error>
    }

    private let ledger: any Ledger
    package nonisolated let roll: Roll
    private var accounts: [PlanID: PlanAccount] = [:]
    private var absent: Set<PlanID> = []
    private var sequence: Int64 = 0
    private var queue: [Request] = []
    private var isCommitting = false
    /// Entries since the last fold; a restart has to read them again.
    private var sinceFold = 0
    private static let foldEvery = 262_144
    /// Plans with a fold that failed: some of their pages are behind, and nobody may say that they are not.
    private var behind: Set<PlanID> = []

    package init(ledger: any Ledger, roll: Roll) {
        self.ledger = ledger
        self.roll = roll
    }

    /// Loads a plan's account unless it is open already.
    ///
    /// - Returns: false when the ledger holds no such plan.
    @discardableResult
    package func open(_ plan: PlanID) async throws -> Bool {
        if accounts[plan] != nil { return true }
        if absent.contains(plan) { return false }
        guard var account = try await PlanAccount.load(plan, from: ledger) else {
            absent.insert(plan)
            return false
        }
        // Commits go on while it is being read: it is ours only when it has every row that the others have.
        while account.sequence < sequence {
            for row in try await ledger.rows(after: account.sequence) { account.apply(row) }
        }
        if accounts.isEmpty { sequence = account.sequence }
        if accounts[plan] == nil { accounts[plan] = account }
        // What was acknowledged before a crash, and could not be written into the log in time.
        try await settle(ledger.arrived().filter { $0.reference.page.plan == plan })
        return true
    }

    package func account(_ plan: PlanID) -> PlanAccount? { accounts[plan] }

    package func counts(_ plan: PlanID) -> StateCounts { accounts[plan]?.counts ?? StateCounts() }

    package func page(_ id: PageID) -> Page? { accounts[id.plan]?.page(id) }

    /// Appends entries durably and folds them in. Callers that come while a commit is under way share the next one.
    ///
    /// - Throws: when the commit failed; then nothing of it happened.
    package func record(_ entries: [LogEntry], references: [Reference] = []) async throws {
        guard !entries.isEmpty || !references.isEmpty else { return }
        try await withCheckedThrowingContinuation { done in
            queue.append(Request(entries: entries, references: references, done: done))
            if !isCommitting {
                isCommitting = true
                Task { await commitAll() }
            }
        }
    }

    /// Writes the changed pages out, so that a restart has less of the log to read.
    package func fold() async throws {
        sinceFold = 0
        var pages: [Page] = []
        var through: [PlanID: Int64] = [:]
        for plan in accounts.keys {
            pages += accounts[plan]?.takeChanged() ?? []
            if !behind.contains(plan) { through[plan] = max(sequence, accounts[plan]?.sequence ?? 0) }
        }
        do {
            try await ledger.fold(pages, through: through)
        } catch {
            behind.formUnion(accounts.keys)
            throw error
        }
    }

    private func commitAll() async {
        while !queue.isEmpty {
            let group = queue
            queue = []
            do {
                try await commit(group.flatMap(\.entries), group.flatMap(\.references))
                sinceFold += group.reduce(0) { $0 + $1.entries.count }
                // The log has everything: a fold that fails only makes the next start longer.
                if sinceFold >= Self.foldEvery { try? await fold() }
                for request in group { request.done.resume() }
            } catch {
                for request in group { request.done.resume(throwing: error) }
            }
        }
        isCommitting = false
    }

    private func commit(_ entries: [LogEntry], _ references: [Reference]) async throws {
        let commit = try await ledger.append(entries, references: references)
        try await fold(in: entries, commit)
        // The first commit stands whatever becomes of this one: what waits is kept until its entry is written.
        try? await settle(commit.arrived)
    }

    /// A receipt that had been waiting belongs to somebody now: it goes the way of every other entry.
    private func settle(_ arrived: [Commit.Arrival]) async throws {
        guard !arrived.isEmpty else { return }
        let entries = try arrived.flatMap { try self.entries(for: $0.receipt, $0.reference) }
        let commit = try await ledger.append(entries, references: [], settling: arrived.map(\.receipt))
        try await fold(in: entries, commit)
    }

    private func fold(in entries: [LogEntry], _ commit: Commit) async throws {
        guard !commit.sequences.isEmpty else { return }
        try await catchUp(to: commit.sequences.lowerBound - 1)
        apply(LogRow(sequence: commit.sequences.lowerBound, entries: entries))
    }

    /// Reads what another process appended in between, so that a fold never skips a row.
    private func catchUp(to last: Int64) async throws {
        guard sequence < last else { return }
        for row in try await ledger.rows(after: sequence) where row.sequence <= last { apply(row) }
    }

    private func apply(_ row: LogRow) {
        guard row.sequence > sequence else { return }
        for plan in Set(row.entries.map(\.page.plan)) { accounts[plan]?.apply(row) }
        sequence = row.sequence
    }

    /// What a receipt by a gateway's own identifier says of which recipients.
    package func entries(for receipt: WaitingReceipt, _ reference: Reference) throws -> [LogEntry] {
        let event = RecipientEvent.receipt(receipt.state, receipt.evidence)
        guard let page = page(reference.page) else { return [] }
        var positions = Array(reference.start..<reference.start &+ reference.count)
        // A gateway's name for one message is that recipient's; of a batch, who went out in it.
        positions = positions.filter { position in
            guard Int(position) < page.count else { return false }
            return reference.count == 1 || page.records[Int(position)].submission == reference.submission
        }
        if receipt.address != 0 {
            let recipients = try roll.recipients(of: page)
            positions = positions.filter { roll.address(recipients[Int($0)].number) == receipt.address }
        }
        return Submission.entries(page.id, positions, event, at: receipt.at)
    }
}
