import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite struct SettlementTests {
    private static let now = ManualTime().now()

    private func submission(perhapsSent: Bool, attempt: Int = 0, repeatable: Bool = true) -> Submission {
        var submission = Submission.sample(3..<6)
        submission.perhapsSent = perhapsSent
        submission.attempt = attempt
        if repeatable { submission.repeatableUntil = Self.now.advanced(bySeconds: 100) }
        return submission
    }

    private func contract(replay: Bool) throws -> LaneContract {
        // Viettel's description has a duplicate window, vinaphone's has none.
        let contract = try LaneContract.sample(replay ? "viettel" : "vinaphone")
        #expect((contract.replayWindow != nil) == replay)
        return contract
    }

    /// What the three recipients are in after the entries.
    private func states(_ settlement: Settlement, from: RecipientEvent = .intended(submission: 7)) -> [RecipientState] {
        var records = PageRecords(count: 8)
        let page = PageID(raw: 1 << 20)
        records.apply(LogEntry(page: page, start: 3, count: 3, event: from, at: Self.now))
        for entry in settlement.entries { records.apply(entry) }
        #expect([0, 1, 2, 6, 7].allSatisfy { records[$0].state == .pending })
        return (3..<6).map { records[$0].state }
    }

    private func all(_ state: RecipientState) -> [RecipientState] { [state, state, state] }

    @Test(arguments: [false, true], [false, true]) func accepted(_ perhapsSent: Bool, _ replay: Bool) throws {
        let contract = try contract(replay: replay)
        let identifiers = Verdict.Identifiers(batch: "B", messages: [3: "m3", 5: "m5"])
        let settlement = Settlement(
            submission(perhapsSent: perhapsSent), .accepted(identifiers), contract: contract, at: Moment(Self.now))
        #expect(states(settlement) == all(.submitted))
        #expect(settlement.again == nil && settlement.latch == nil && settlement.laneHoldsUntil == nil)
        #expect(!settlement.failed)
        let hashes = Set(settlement.references.map(\.hash))
        #expect(
            hashes == [
                Reference.hash(carrier: contract.gateway, kind: "batchId", identifier: "B"),
                Reference.hash(carrier: contract.gateway, kind: "messageId", identifier: "m3"),
                Reference.hash(carrier: contract.gateway, kind: "messageId", identifier: "m5"),
            ])
        let batch = try #require(settlement.references.first { $0.count > 1 })
        #expect(batch.start == 3 && batch.count == 3)
    }

    @Test func withoutReceiptsItIsHandedOver() throws {
        let contract = try LaneContract.sample("small-networks")
        let settlement = Settlement(
            submission(perhapsSent: false), .accepted(Verdict.Identifiers()), contract: contract, at: Moment(Self.now))
        #expect(states(settlement) == all(.handedOver))
    }

    @Test func aBadNumberFailsOne() throws {
        let results: [UInt16: Verdict.RecipientResult] = [
            3: .accepted(messageID: "m3"), 4: .rejected(.number), 5: .accepted(messageID: nil),
        ]
        let settlement = Settlement(
            submission(perhapsSent: false), .partial(results, Verdict.Identifiers()),
            contract: try contract(replay: false), at: Moment(Self.now))
        #expect(states(settlement) == [.submitted, .rejected, .submitted])
        #expect(settlement.latch == nil && settlement.again == nil && settlement.references.count == 1)
        let alone = Settlement(
            submission(perhapsSent: false), .rejected(.number), contract: try contract(replay: false),
            at: Moment(Self.now))
        #expect(states(alone) == all(.rejected) && alone.latch == nil && alone.again == nil)
    }

    @Test func aRefusedRepeatProvesNothingOfTheFirst() throws {
        // The first attempt may have arrived; a later "no" must not make these free to be planned again (promise 3).
        let settlement = Settlement(
            submission(perhapsSent: true), .rejected(.content), contract: try contract(replay: true),
            at: Moment(Self.now))
        #expect(states(settlement) == all(.unclear))
        let partial = Settlement(
            submission(perhapsSent: true),
            .partial([3: .rejected(.number), 4: .accepted(messageID: nil)], Verdict.Identifiers()),
            contract: try contract(replay: true), at: Moment(Self.now))
        #expect(states(partial) == [.unclear, .submitted, .unclear])
    }

    @Test(arguments: [false, true]) func partial(_ perhapsSent: Bool) throws {
        let results: [UInt16: Verdict.RecipientResult] = [3: .notSent, 4: .ambiguous]
        let settlement = Settlement(
            submission(perhapsSent: perhapsSent), .partial(results, Verdict.Identifiers()),
            contract: try contract(replay: true), at: Moment(Self.now))
        // Who is not named is as unclear as who is said to be.
        #expect(states(settlement) == [perhapsSent ? .unclear : .pending, .unclear, .unclear])
        if perhapsSent {
            #expect(settlement.again == nil)
        } else {
            let again = try #require(settlement.again)
            // Another composition is another key.
            #expect(again.submission.members.map(\.position) == [3] && again.submission.id != 7)
            #expect(!again.submission.perhapsSent && again.submission.attempt == 1)
            #expect(again.notBefore > Self.now)
        }
    }

    @Test func whoIsNeverTakenIsNotAskedForEver() throws {
        let contract = try contract(replay: false)
        let last = submission(perhapsSent: false, attempt: contract.retry.maxAttempts - 1)
        let settlement = Settlement(
            last,
            .partial([3: .notSent, 4: .accepted(messageID: nil), 5: .accepted(messageID: nil)], Verdict.Identifiers()),
            contract: contract, at: Moment(Self.now))
        // Asked as often as the description allows: it waits for the next run, no gateway refused it.
        #expect(states(settlement) == [.pending, .submitted, .submitted])
        #expect(settlement.again == nil)
    }

    @Test(arguments: [false, true], [false, true]) func throttled(_ perhapsSent: Bool, _ replay: Bool) throws {
        let contract = try contract(replay: replay)
        let settlement = Settlement(
            submission(perhapsSent: perhapsSent), .throttled(afterMilliseconds: 1_500), contract: contract,
            at: Moment(Self.now)
        )
        #expect(states(settlement) == all(perhapsSent ? .unclear : .pending))
        let until = Self.now.advanced(byMilliseconds: 1_500)
        #expect(settlement.laneHoldsUntil == until && settlement.again?.notBefore == until)
        // No attempt is used up.
        #expect(settlement.again?.submission == submission(perhapsSent: perhapsSent))
        #expect(settlement.entries.allSatisfy { $0.event == .withdrawn(attemptUsed: false) })
        let unsaid = Settlement(
            submission(perhapsSent: false), .throttled(afterMilliseconds: nil), contract: contract, at: Moment(Self.now)
        )
        #expect(unsaid.laneHoldsUntil == Self.now.advanced(byMilliseconds: Int64(contract.retry.baseMs)))
    }

    @Test(arguments: [false, true]) func temporary(_ perhapsSent: Bool) throws {
        let contract = try contract(replay: true)
        for attempt in 0..<contract.retry.maxAttempts {
            let settlement = Settlement(
                submission(perhapsSent: perhapsSent, attempt: attempt), .temporary, contract: contract,
                at: Moment(Self.now))
            #expect(settlement.failed == contract.breaker.counts.contains(.temporary))
            let isLast = attempt + 1 == contract.retry.maxAttempts
            #expect((settlement.again == nil) == isLast)
            if let again = settlement.again {
                #expect(again.submission.attempt == attempt + 1 && again.submission.id == 7)
                #expect(again.submission.perhapsSent == perhapsSent)
                #expect(again.notBefore > Self.now)
                #expect(again.notBefore.seconds(since: Self.now) <= Double(contract.retry.maxMs) / 1_000)
            }
            // No gateway refused them: after the last attempt they wait for the next run.
            #expect(states(settlement) == all(perhapsSent ? .unclear : .pending))
        }
    }

    @Test(arguments: [false, true]) func aGatewayOutOfReachUsesUpNoAttempt(_ perhapsSent: Bool) throws {
        let contract = try contract(replay: true)
        var submission = submission(perhapsSent: perhapsSent, attempt: 1)
        var waits: [Double] = []
        for _ in 0..<(contract.retry.maxAttempts + 3) {
            let settlement = Settlement(
                submission, .unreachable(detail: "refused"), contract: contract, at: Moment(Self.now))
            #expect(states(settlement) == all(perhapsSent ? .unclear : .pending))
            #expect(settlement.failed && settlement.latch == nil)
            let again = try #require(settlement.again)
            #expect(
                again.submission.attempt == 1 && again.submission.id == 7 && again.submission.perhapsSent == perhapsSent
            )
            waits.append(again.notBefore.seconds(since: Self.now))
            submission = again.submission
        }
        #expect(waits == waits.sorted() && waits.allSatisfy { $0 > 0 && $0 <= Double(contract.retry.maxMs) / 1_000 })
    }

    @Test(arguments: [false, true]) func anEmptyBalanceStopsTheLaneAndFailsNobody(_ perhapsSent: Bool) throws {
        let verdicts: [Verdict] = [
            .blocked(.balance, detail: "x"), .blocked(.auth, detail: "x"), .campaignRefused(.template, detail: "x"),
        ]
        for verdict in verdicts {
            let settlement = Settlement(
                submission(perhapsSent: perhapsSent), verdict, contract: try contract(replay: true),
                at: Moment(Self.now))
            #expect(states(settlement) == all(perhapsSent ? .unclear : .pending))
            #expect(settlement.latch != nil && settlement.again == nil && !settlement.failed)
        }
    }

    @Test(arguments: [false, true], [false, true]) func ambiguous(_ perhapsSent: Bool, _ replay: Bool) throws {
        let contract = try contract(replay: replay)
        let settlement = Settlement(
            submission(perhapsSent: perhapsSent, repeatable: replay), .ambiguous(detail: "timeout"), contract: contract,
            at: Moment(Self.now))
        #expect(settlement.entries.isEmpty && states(settlement) == all(.unclear))
        if replay {
            let again = try #require(settlement.again)
            // The same key and the same people, or the gateway would not know it for a repeat.
            #expect(again.submission.id == 7 && again.submission.members == submission(perhapsSent: true).members)
            #expect(
                again.submission.perhapsSent && again.submission.repeatableUntil == Self.now.advanced(bySeconds: 100))
        } else {
            #expect(settlement.again == nil)
        }
        let last = submission(perhapsSent: perhapsSent, attempt: contract.retry.maxAttempts - 1)
        let over = Settlement(last, .ambiguous(detail: "timeout"), contract: contract, at: Moment(Self.now))
        #expect(over.again == nil && over.entries.isEmpty)
    }

    @Test func waitsGrowToTheirLimit() throws {
        let contract = try contract(replay: false)
        let waits = (1...40).map(contract.backoffMilliseconds)
        #expect(waits.first == Int64(contract.retry.baseMs) && waits.last == Int64(contract.retry.maxMs))
        #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(waits[1] > waits[0])
    }

    @Test func aRepeatStopsBeforeTheWindowDoes() throws {
        let contract = try contract(replay: true)
        let window = try #require(contract.replayWindow)
        let until = try #require(contract.repeatableUntil(firstIntended: Self.now))
        #expect(until < Self.now.advanced(bySeconds: Double(window)) && until > Self.now)
        #expect(try self.contract(replay: false).repeatableUntil(firstIntended: Self.now) == nil)
    }
}
