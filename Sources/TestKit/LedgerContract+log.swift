import Campaigns
import Delivery

extension LedgerContract {
    static func logKeepsOrder(_ ledger: any Ledger) async throws {
        let page = PageID(plan: .first, index: 0)
        let batches = (0..<5).map { index in
            [
                LogEntry.sample(page: page, start: index),
                LogEntry(page: page, start: 9, event: .rejected(.number), at: .sample),
            ]
        }
        var last: Int64 = 0
        for batch in batches {
            let commit = try await ledger.append(batch, references: [])
            try hold(commit.sequences.count == 1 && commit.sequences.lowerBound > last, "sequences rise")
            last = commit.sequences.lowerBound
        }
        let rows = try await ledger.rows(after: 0)
        try hold(rows.map(\.entries) == batches, "rows come back in order, whole")
        try hold(
            try await ledger.rows(after: rows[2].sequence).map(\.entries) == Array(batches[3...]), "after means after")
        let empty = try await ledger.append([], references: [])
        try hold(empty.sequences.isEmpty, "nothing to append makes no row")
    }

    static func foldsMoveForward(_ ledger: any Ledger) async throws {
        let pages = Page.samples(plan: .first)
        try await ledger.freeze(pages, on: "a", at: .sample) { $0.plan(.first) }
        var newer = pages[0]
        newer.records.apply(.sample(page: newer.id))
        newer.foldedTo = 7
        try await ledger.fold([newer])
        try hold(try await ledger.pages(of: .first)[0] == newer, "a newer fold replaces")
        var older = pages[0]
        older.foldedTo = 3
        try await ledger.fold([older])
        try hold(try await ledger.pages(of: .first)[0] == newer, "an older fold does not")
        try hold(try await ledger.pages(of: .first)[1] == pages[1], "other pages are left alone")
    }

    static func intentsAreFound(_ ledger: any Ledger) async throws {
        let page = PageID(plan: .first, index: 0)
        let early = LogEntry(page: page, start: 0, event: .intended(submission: 1), at: .sample)
        let late = LogEntry(page: page, start: 1, event: .intended(submission: 2), at: .sample.advanced(bySeconds: 60))
        _ = try await ledger.append([early], references: [])
        _ = try await ledger.append(
            [late, .init(page: page, start: 0, event: .accepted(offersReceipts: true), at: late.at)], references: [])
        try hold(try await ledger.intents(since: late.at) == [late], "only intents, only since then")
        try hold(try await ledger.intents(since: .sample) == [early, late], "the moment itself counts")
    }

    static func earlyReceiptsArrive(_ ledger: any Ledger) async throws {
        let receipt = WaitingReceipt(hash: .max - 4, address: 9, state: .delivered, evidence: .network, at: .sample)
        let other = WaitingReceipt(hash: 5, state: .expired, evidence: .handset, at: .sample)
        try hold(try await ledger.hold(receipt) == nil, "unknown, so it waits")
        try hold(try await ledger.hold(other) == nil, "unknown, so it waits")
        let reference = Reference(
            hash: .max - 4, page: PageID(plan: .first, index: 1), start: 3, count: 2, submission: .max - 9)
        let commit = try await ledger.append([], references: [reference])
        try hold(
            commit.arrived == [Commit.Arrival(reference: reference, receipt: receipt)],
            "it arrives with its reference, others wait on")
        try hold(try await ledger.find(reference: .max - 4) == reference, "the reference is found from now on")
        try hold(try await ledger.arrived() == commit.arrived, "it waits until its entry is written")
        let entry = LogEntry.sample(page: reference.page)
        _ = try await ledger.append([entry], references: [], settling: [receipt])
        try hold(try await ledger.arrived().isEmpty, "and not after that")
        let again = try await ledger.append([], references: [reference])
        try hold(again.arrived.isEmpty, "it arrives once")
        let third = Reference(hash: 5, page: PageID(plan: .first, index: 0), start: 0, submission: 1)
        try hold(
            try await ledger.append([], references: [third]).arrived.map(\.receipt) == [other], "the other still waits")
    }

    static func knownReferencesAreNotHeld(_ ledger: any Ledger) async throws {
        let reference = Reference(hash: 8, page: PageID(plan: .first, index: 0), start: 1, submission: 2)
        _ = try await ledger.append([], references: [reference])
        let receipt = WaitingReceipt(hash: 8, state: .delivered, evidence: .network, at: .sample)
        try hold(try await ledger.hold(receipt) == reference, "it is told whose it is")
        let commit = try await ledger.append([], references: [reference])
        try hold(commit.arrived.isEmpty, "and was not kept")
    }

    static func inquiriesAreKept(_ ledger: any Ledger) async throws {
        func reference(_ hash: UInt64, _ page: PageID, _ start: UInt16, _ asked: Reference.Asked?) -> Reference {
            Reference(hash: hash, page: page, start: start, count: 2, submission: .max - 1, asked: asked)
        }
        let (page, other) = (PageID(plan: .first, index: 0), PageID(plan: .second, index: 3))
        let batch = reference(.max - 2, page, 0, .init(.batch, "lô/7 \"x\"", at: .sample))
        let message = reference(4, page, 2, .init(.message, "0042", at: .sample.advanced(bySeconds: 1)))
        let silent = reference(5, page, 4, nil)
        let elsewhere = reference(6, other, 0, .init(.batch, "lô/7", at: .sample))
        _ = try await ledger.append([], references: [batch, message, silent, elsewhere])
        let found = try await ledger.inquiries(of: .first)
        try hold(
            found.count == 2 && found.contains(batch) && found.contains(message), "whole, and only those asked with")
        try hold(try await ledger.inquiries(of: .second) == [elsewhere], "each plan has its own")
        _ = try await ledger.append([], references: [batch])
        try hold(try await ledger.inquiries(of: .first).count == 2, "said twice it is there once")
        try hold(try await ledger.find(reference: .max - 2)?.start == 0, "receipts find it, too")
    }

    static func journalIsAChain(_ ledger: any Ledger) async throws {
        for act in ["plan", "accept", "approve"] {
            try await ledger.act(on: "a", at: .sample) { _ in .sample(act) }
        }
        let entries = try await ledger.journal()
        try hold(entries.map(\.entry.seq) == [1, 2, 3], "numbered from one without gaps")
        try hold(JournalChain.firstBroken(entries) == nil, "every entry fits the one before")
        try hold(Set(entries.map(\.storedHash)).count == 3, "hashes differ")
    }
}

extension Instant {
    static let sample = Instant(milliseconds: 1_760_000_000_000)
}

extension PlanID {
    static let first = PlanID(raw: 0x2_0000_0001)
    static let second = PlanID(raw: 0x7FF_FFFF_FFFE)
}

extension JournalDraft {
    static func sample(_ act: String) -> JournalDraft {
        JournalDraft(who: "Trần Văn Bình", act: act, subject: "a", before: "", after: "x", reason: "thử")
    }
}

extension CampaignRecord {
    mutating func plan(_ id: PlanID) -> JournalDraft {
        state = .planned
        planID = id.raw
        return .sample("plan")
    }
}

extension Page {
    static func samples(plan: PlanID) -> [Page] {
        [
            Page(
                id: PageID(plan: plan, index: 0), segment: 0, gateway: "viettel", parts: 1, count: 3,
                sealed: [0, 255, 1]),
            Page(
                id: PageID(plan: plan, index: 1), segment: 4, gateway: "viettel", parts: 1, count: 1,
                sealed: Array(repeating: 7, count: 5_000)),
        ]
    }
}

extension LogEntry {
    static func sample(page: PageID, start: Int = 0) -> LogEntry {
        LogEntry(page: page, start: UInt16(start), event: .intended(submission: UInt64.max - 1), at: .sample)
    }
}
