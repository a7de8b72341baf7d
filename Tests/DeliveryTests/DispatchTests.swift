import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite struct DispatchTests {
    /// A plan that is being sent, on a clock of its own.
    private struct Stage {
        let time = ManualTime()
        let memory = MemoryLedger()
        let sample: SamplePlan

        init(_ carriers: [Carrier], recipients: Int, schedule: [String: String] = [:]) async throws {
            sample = try SamplePlan(carriers, recipients: recipients, schedule: schedule)
            try await sample.begin(in: memory, time: time)
        }

        /// One gateway for all carriers.
        func lanes(_ gateway: any Gateway, ledger: (any Ledger)? = nil) -> Lanes {
            .sample(sample.carriers, gateway, ledger: ledger ?? memory, roll: sample.roll, time: time)
        }

        func run(_ gateway: any Gateway, ledger: (any Ledger)? = nil) async throws -> [String: LaneEnd] {
            let lanes = lanes(gateway, ledger: ledger)
            return try await run(Dispatch(sample.plan, id: sample.id, lanes: lanes), lanes)
        }

        func run(_ dispatch: Dispatch, _ lanes: Lanes) async throws -> [String: LaneEnd] {
            try await time.running {
                try await lanes.recall()
                return try await lanes.running { try await dispatch.run() }
            }
        }

        /// The account as a process that starts now would read it.
        func counts() async throws -> StateCounts {
            let account = try await PlanAccount.load(sample.id, from: memory)
            let counts = try #require(account).counts
            #expect(counts.total == sample.plan.planned)
            return counts
        }
    }

    @Test func everyoneOnce() async throws {
        let carriers = try ["viettel", "mobifone", "vinaphone", "small-networks"].map { try Repository.carrier($0) }
        let stage = try await Stage(carriers, recipients: 250)
        let gateway = ScriptedGateway(time: stage.time) { submission, _ in
            await stage.time.wait(until: stage.time.now().advanced(byMilliseconds: Int64(submission.id % 50)))
            return .accepted(Verdict.Identifiers())
        }
        let ends = try await stage.run(gateway)
        #expect(ends.count == 4 && ends.values.allSatisfy { $0 == .done })
        let times = await gateway.timesHanded
        #expect(times.count == 1_000 && times.values.allSatisfy { $0 == 1 })
        let counts = try await stage.counts()
        #expect(counts[.submitted] == 750 && counts[.handedOver] == 250)
    }

    @Test func theIntentIsInTheLedgerBeforeTheGatewayIsAsked() async throws {
        let stage = try await Stage([Repository.carrier("mobifone"), Repository.carrier("viettel")], recipients: 120)
        let gateway = ScriptedGateway(time: stage.time) { submission, index in
            // Read as another process would: page by page from the ledger, not from the books.
            let account = try? await PlanAccount.load(stage.sample.id, from: stage.memory)
            let page = account?.page(submission.page)
            for member in submission.members {
                let record = page?.records[Int(member.position)]
                #expect(record?.state == .unclear && record?.submission == submission.id)
            }
            return index % 7 == 3 ? .temporary : .accepted(Verdict.Identifiers())
        }
        _ = try await stage.run(gateway)
        #expect(await gateway.calls.count > 120)
        #expect(try await stage.counts()[.submitted] == 240)
    }

    @Test func neverMoreOpenThanTheGatewayTakesAndNotFasterThanAgreed() async throws {
        let carrier = try Repository.carrier("viettel") {
            $0["limits"] = ["rate": ["perSecond": 20, "unit": "part"], "concurrency": 3]
        }
        let stage = try await Stage([carrier], recipients: 100)
        let begin = stage.time.now()
        let gateway = ScriptedGateway(time: stage.time) { _, _ in
            await stage.time.wait(until: stage.time.now().advanced(byMilliseconds: 70))
            return .accepted(Verdict.Identifiers())
        }
        _ = try await stage.run(gateway)
        #expect(await gateway.mostOpen <= 3)
        // A hundred messages of one part at 20 a second: the last starts 4.95 s after the first at the earliest.
        let parts = stage.sample.plan.parts
        let last = try #require(await gateway.calls.last)
        #expect(last.at.seconds(since: begin) >= Double(parts - 20) / 20)
    }

    @Test(arguments: [
        Verdict.throttled(afterMilliseconds: 700), .throttled(afterMilliseconds: 30_000), .temporary,
        .ambiguous(detail: "timeout"),
    ])
    func troubleThatPassesEndsBalanced(_ trouble: Verdict) async throws {
        let stage = try await Stage([Repository.carrier("viettel"), Repository.carrier("vinaphone")], recipients: 60)
        let gateway = ScriptedGateway(time: stage.time) { _, index in
            index % 5 == 1 ? trouble : .accepted(Verdict.Identifiers())
        }
        let ends = try await stage.run(gateway)
        #expect(ends.values.allSatisfy { $0 == .done })
        let counts = try await stage.counts()
        let handed = await gateway.timesHanded
        #expect(handed.count == 120 && counts[.pending] == 0)
        if case .ambiguous = trouble {
            // Viettel's duplicate window settles its own; vinaphone has none and nobody is asked twice.
            #expect(counts[.submitted] + counts[.unclear] == 120)
            let account = try await PlanAccount.load(stage.sample.id, from: stage.memory)
            for page in try #require(account).pages
            where stage.sample.plan.segments[page.segment].gateway == "vinaphone" {
                for position in 0..<page.count {
                    let key = RecipientKey(page: page.id, position: UInt16(position))
                    #expect(handed[key] == 1)
                }
            }
        } else {
            #expect(counts[.submitted] == 120)
        }
    }

    @Test func aPartialReplyIsSettledOneByOne() async throws {
        let stage = try await Stage([Repository.carrier("mobifone")], recipients: 200)
        let gateway = ScriptedGateway(time: stage.time) { submission, index in
            guard index == 0 else { return .accepted(Verdict.Identifiers(batch: "b\(index)")) }
            var results: [UInt16: Verdict.RecipientResult] = [:]
            for member in submission.members {
                results[member.position] =
                    switch member.position % 4 {
                    case 0: .rejected(.number)
                    case 1: .notSent
                    case 2: .ambiguous
                    default: .accepted(messageID: nil)
                    }
            }
            return .partial(results, Verdict.Identifiers(batch: "first"))
        }
        #expect(try await stage.run(gateway) == ["mobifone": .done])
        let first = try #require(await gateway.calls.first).submission
        let counts = try await stage.counts()
        let quarter = first.members.count { $0.position % 4 == 0 }
        #expect(counts[.rejected] == quarter)
        #expect(counts[.unclear] == first.members.count { $0.position % 4 == 2 })
        #expect(counts[.submitted] == 200 - counts[.rejected] - counts[.unclear])
        for (key, times) in await gateway.timesHanded {
            #expect(times == (first.members.contains { $0.position == key.position } && key.position % 4 == 1 ? 2 : 1))
        }
    }

    @Test func aBlockedLaneStandsStillAndTheOthersGoOn() async throws {
        let stage = try await Stage([Repository.carrier("viettel"), Repository.carrier("vinaphone")], recipients: 80)
        let gateway = ScriptedGateway(time: stage.time) { submission, _ in
            stage.sample.plan.segments.first { $0.network == submission.network }?.gateway == "viettel"
                ? .blocked(.balance, detail: "0 đồng") : .accepted(Verdict.Identifiers())
        }
        let ends = try await stage.run(gateway)
        #expect(ends == ["viettel": .latched(.balance, detail: "0 đồng"), "vinaphone": .done])
        let counts = try await stage.counts()
        #expect(counts[.pending] == 80 && counts[.submitted] == 80 && counts[.rejected] == 0)
    }

    @Test func afterACrashNobodyIsAskedForBlindly() async throws {
        // The gateway has taken 40 and never answered: the process dies there.
        let stage = try await Stage([Repository.carrier("vinaphone"), Repository.carrier("viettel")], recipients: 60)
        let first = ScriptedGateway(time: stage.time) { _, index in
            index < 40 ? .ambiguous(detail: "died") : .temporary
        }
        let faulty = FaultyLedger(stage.memory) { index, _ in index > 30 }
        await #expect(throws: FaultyLedger.Fault.self) { _ = try await stage.run(first, ledger: faulty) }
        let before = try await PlanAccount.load(stage.sample.id, from: stage.memory)
        let pages = try #require(before).pages
        let second = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        _ = try await stage.run(second)
        for call in await second.calls {
            for member in call.submission.members {
                let page = try #require(pages.first { $0.id == call.submission.page })
                let record = page.records[Int(member.position)]
                if record.state == .unclear {
                    // A repeat has the key and the composition of the first, and only where the gateway knows repeats.
                    #expect(record.submission == call.submission.id && call.submission.perhapsSent)
                    #expect(stage.sample.plan.segments[page.segment].gateway == "viettel")
                    let together = (0..<page.count).filter { page.records[$0].submission == call.submission.id }
                    #expect(call.submission.members.map { Int($0.position) } == together)
                } else {
                    #expect(record.state == .pending)
                }
            }
        }
        let counts = try await stage.counts()
        #expect(counts[.pending] == 0 && counts[.submitted] + counts[.unclear] == 120)
    }

    @Test func aRepeatedBatchHasItsOldComposition() async throws {
        // One of the batch is certainly not sent and waits again, another is unclear; then the process dies.
        let stage = try await Stage([Repository.carrier("mobifone")], recipients: 3)
        let books = Bookkeeper(ledger: stage.memory, roll: stage.sample.roll)
        try await books.open(stage.sample.id)
        let page = PageID(plan: stage.sample.id, index: 0)
        let now = stage.time.now()
        try await books.record([
            LogEntry(page: page, start: 0, count: 3, event: .intended(submission: 77), at: now),
            LogEntry(page: page, start: 0, event: .accepted(offersReceipts: true), at: now),
            LogEntry(page: page, start: 2, event: .withdrawn(attemptUsed: true), at: now),
        ])
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        _ = try await stage.run(gateway)
        // The third must not go out under two keys: what the repeat carries is not handed over once more.
        #expect(await gateway.timesHanded[RecipientKey(page: page, position: 2)] == 1)
        let counts = try await stage.counts()
        #expect(counts[.submitted] == 3)
    }

    @Test func aLedgerThatFailsSendsNothing() async throws {
        let stage = try await Stage([Repository.carrier("viettel")], recipients: 50)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        let faulty = FaultyLedger(stage.memory) { _, _ in true }
        await #expect(throws: FaultyLedger.Fault.self) { _ = try await stage.run(gateway, ledger: faulty) }
        #expect(await gateway.calls.isEmpty)
        #expect(try await stage.counts()[.pending] == 50)
    }

    @Test func haltedBeforeItBeginsSendsNothing() async throws {
        let stage = try await Stage([Repository.carrier("viettel")], recipients: 50)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        let lanes = stage.lanes(gateway)
        let dispatch = Dispatch(stage.sample.plan, id: stage.sample.id, lanes: lanes)
        await dispatch.halt()
        #expect(try await stage.run(dispatch, lanes) == ["viettel": .halted])
        #expect(await gateway.calls.isEmpty)
    }

    @Test func haltedInTheMiddleSettlesWhatIsOpen() async throws {
        let stage = try await Stage([Repository.carrier("viettel")], recipients: 500)
        let (cord, pulled) = AsyncStream.makeStream(of: Void.self)
        let gateway = ScriptedGateway(time: stage.time) { _, index in
            if index == 20 { pulled.finish() }
            return .accepted(Verdict.Identifiers())
        }
        let lanes = stage.lanes(gateway)
        let dispatch = Dispatch(stage.sample.plan, id: stage.sample.id, lanes: lanes)
        Task {
            for await _ in cord {}
            await dispatch.halt()
        }
        #expect(try await stage.run(dispatch, lanes) == ["viettel": .halted])
        let handed = await gateway.timesHanded.count
        let counts = try await stage.counts()
        #expect(handed < 60)
        #expect(counts[.submitted] == handed && counts[.pending] == 500 - handed)
    }

    @Test func pastValidUntilTheRestIsWithdrawn() async throws {
        let carrier = try Repository.carrier("viettel") {
            $0["limits"] = ["rate": ["perSecond": 2, "unit": "part"], "concurrency": 4]
        }
        let until = ManualTime().now().advanced(bySeconds: 10)
        let stage = try await Stage([carrier], recipients: 100, schedule: ["validUntil": until.description])
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        #expect(try await stage.run(gateway) == ["viettel": .tooLate])
        let counts = try await stage.counts()
        let handed = await gateway.timesHanded.count
        #expect((10...21).contains(handed))
        #expect(counts[.submitted] == handed && counts[.cancelled] == 100 - handed)
    }

    @Test func aQuotaHoldsOverARestartAlsoForAnEarlierPlanOfTheCampaign() async throws {
        let carrier = try Repository.carrier("viettel") {
            $0["limits"] = [
                "rate": ["perSecond": 100, "unit": "message"], "concurrency": 4,
                "quotas": [["count": 30, "seconds": 600, "unit": "message"]],
            ]
        }
        let stage = try await Stage([carrier], recipients: 30)
        let begin = stage.time.now()
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        _ = try await stage.run(gateway)
        try await Office(ledger: stage.memory, time: stage.time).finish(stage.sample.plan.slug)
        // The same campaign is planned anew and runs at once: its gateway's quota is used up.
        let next = try SamplePlan([carrier], recipients: 1)
        try await next.begin(in: stage.memory, time: stage.time)
        let second = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        let lanes = Lanes.sample([carrier], second, ledger: stage.memory, roll: next.roll, time: stage.time)
        _ = try await stage.run(Dispatch(next.plan, id: next.id, lanes: lanes), lanes)
        let call = try #require(await second.calls.first)
        #expect(call.at.seconds(since: begin) >= 600)
    }
}
