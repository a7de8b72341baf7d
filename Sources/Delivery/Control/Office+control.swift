import Campaigns

/// Pausing, stopping and going on: what a dispatcher in another process reads from the ledger a moment later.
extension Office {
    /// Hands an approved campaign to the dispatcher, which begins at its time.
    ///
    /// - `folder`: absolute path of its files, which must be the approved ones when it begins.
    /// - `first`: after so many recipients it pauses for a look; nil for none.
    @discardableResult
    package func schedule(
        _ slug: String, folder: String? = nil, first: Int? = nil, by name: String
    ) async throws -> CampaignRecord {
        try Self.checkName(name)
        return try await perform(on: slug) { record in
            guard let plan = record.plan else { throw Problem.notPlanned(slug) }
            try Self.checkWording(record, plan)
            if !record.awaited.isEmpty { throw Problem.notAccepted(slug, record.awaited.map(\.gateway)) }
            let before = record.state
            record.state = try record.state.performing(.schedule, on: slug)
            record.lookAfter = first
            record.folder = folder
            return JournalDraft(
                who: name, act: "schedule", subject: slug, before: before.rawValue, after: record.state.rawValue,
                detail: first.map { String(decoding: JSON.object([.init("first", JSON($0))]).compact, as: UTF8.self) }
                    ?? "")
        }
    }

    /// Within a second no new submission starts; what is open is settled.
    @discardableResult
    package func pause(_ slug: String, by name: String, reason: String = "") async throws -> CampaignRecord {
        try await command(slug, .pause, act: "pause", by: name, reason: reason)
    }

    /// A paused campaign goes on; a look that it was paused for is taken.
    @discardableResult
    package func resume(_ slug: String, by name: String, reason: String = "") async throws -> CampaignRecord {
        try await command(slug, .resume, act: "resume", by: name, reason: reason) { $0.lookAfter = nil }
    }

    /// For good: whoever is not handed over yet never will be.
    @discardableResult
    package func stop(_ slug: String, by name: String, reason: String) async throws -> CampaignRecord {
        if reason.allSatisfy(\.isWhitespace) { throw Problem.reasonMissing }
        return try await command(slug, .stop, act: "stop", by: name, reason: reason)
    }

    /// After a stop: nothing is open in a lane any more, and who was pending is withdrawn.
    @discardableResult
    package func drained(_ slug: String) async throws -> CampaignRecord {
        try await command(slug, .drain, act: "drain", by: "loa", reason: "")
    }

    /// `validUntil` passed before everybody was handed over.
    @discardableResult
    package func expire(_ slug: String) async throws -> CampaignRecord {
        try await command(slug, .expire, act: "expire", by: "loa", reason: "")
    }

    /// A person's decision about a lane, for all campaigns that go through it.
    @discardableResult
    package func order(
        _ gateway: String, act: String, by name: String, reason: String, _ change: @Sendable (inout LaneOrder) -> Void
    ) async throws -> LaneOrder {
        try Self.checkName(name)
        return try await ledger.order(gateway, at: time.now()) { order in
            let before = order.words
            change(&order)
            return JournalDraft(
                who: name, act: act, subject: gateway, before: before, after: order.words, reason: reason)
        }
    }

    private func command(
        _ slug: String, _ step: CampaignState.Act, act: String, by name: String, reason: String,
        _ change: @Sendable (inout CampaignRecord) -> Void = { _ in }
    ) async throws -> CampaignRecord {
        try Self.checkName(name)
        return try await perform(on: slug) { record in
            let before = record.state
            record.state = try record.state.performing(step, on: slug)
            change(&record)
            return JournalDraft(
                who: name, act: act, subject: slug, before: before.rawValue, after: record.state.rawValue,
                reason: reason)
        }
    }
}

extension LaneOrder {
    fileprivate var words: String { "\(isPaused ? "paused" : "open") \(share)" }
}
