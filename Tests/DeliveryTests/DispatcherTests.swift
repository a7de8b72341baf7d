import Campaigns
import Carriers
import Delivery
import Foundation
import TestKit
import Testing

@Suite("A dispatcher does what the ledger says, a moment after somebody said it")
struct DispatcherTests {
    /// An approved campaign, and a dispatcher that serves everything.
    private struct Stage {
        let time = ManualTime()
        let memory = MemoryLedger()
        let sample: SamplePlan
        let office: Office

        init(_ carrier: Carrier, recipients: Int, schedule: [String: String] = [:]) async throws {
            sample = try SamplePlan([carrier], recipients: recipients, schedule: schedule)
            office = Office(ledger: memory, time: time)
            try await sample.freeze(in: office)
            for share in sample.plan.shares {
                try await office.accept(slug, carrier: share.gateway, by: "Điều hành viên")
            }
            try await office.approve(slug, by: "Người duyệt")
        }

        var slug: String { sample.plan.slug }

        func dispatcher(_ gateway: any Gateway) -> Dispatcher {
            let lanes = Lanes.sample(sample.carriers, gateway, ledger: memory, roll: sample.roll, time: time)
            let (books, time, carriers) = (lanes.equipment.books, time, sample.carriers)
            return Dispatcher(
                Dispatcher.Task(), office: office, lanes: lanes,
                vigil: { Vigil(plan: $0, id: $1, books: books, time: time, carriers: carriers) }, check: { _ in [] })
        }

        /// Serves while `script` acts, then is told to end.
        func serve(
            _ gateway: any Gateway, _ script: @escaping @Sendable (Dispatcher) async throws -> Void
        ) async throws {
            let dispatcher = dispatcher(gateway)
            try await time.running {
                try await withThrowingDiscardingTaskGroup { group in
                    group.addTask { try await dispatcher.run() }
                    group.addTask {
                        defer { Task { await dispatcher.close() } }
                        try await script(dispatcher)
                    }
                }
            }
        }

        func pass(_ seconds: Double) async { await time.wait(until: time.now().advanced(bySeconds: seconds)) }

        /// Waits until the campaign is in that state, ten minutes at most.
        func reach(_ state: CampaignState) async {
            for _ in 0..<6_000 {
                if await memory.campaign(slug)?.state == state { return }
                await pass(0.1)
            }
            Issue.record("never \(state)")
        }

        func counts() async throws -> StateCounts {
            let account = try await PlanAccount.load(sample.id, from: memory)
            let counts = try #require(account).counts
            #expect(counts.total == sample.plan.planned)
            return counts
        }

        func record(_ slug: String) async throws -> CampaignRecord { try #require(await memory.campaign(slug)) }
    }

    private func carrier(_ perSecond: Double) throws -> Carrier {
        // No receipts: handed over is final, so that a campaign can finish by itself.
        try Repository.carrier("small-networks") {
            $0["limits"] = ["rate": ["perSecond": perSecond, "unit": "message"], "concurrency": 4]
        }
    }

    @Test("pause: no new submission starts a second later; resume goes on; everyone once")
    func pause() async throws {
        let stage = try await Stage(carrier(20), recipients: 200)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(3)
            try await stage.office.pause(stage.slug, by: "A")
            let paused = stage.time.now()
            await stage.pass(60)
            let calls = await gateway.calls
            #expect(calls.count > 20 && calls.count < 120)
            #expect(calls.allSatisfy { $0.at.seconds(since: paused) <= 1 })
            #expect(try await stage.counts()[.unclear] == 0, "what was intended and not sent waits again")
            try await stage.office.resume(stage.slug, by: "B")
            await stage.reach(.finished)
        }
        #expect(await gateway.timesHanded.count == 200)
        #expect(await gateway.timesHanded.values.allSatisfy { $0 == 1 })
    }

    @Test("stop: whoever is pending is withdrawn, and the ten states still add up")
    func stop() async throws {
        let stage = try await Stage(carrier(20), recipients: 200)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(3)
            try await stage.office.stop(stage.slug, by: "A", reason: "thu hồi")
            let stopped = stage.time.now()
            await stage.reach(.cancelled)
            #expect(stage.time.now().seconds(since: stopped) < 2)
            #expect(await gateway.calls.allSatisfy { $0.at.seconds(since: stopped) <= 1 })
        }
        let counts = try await stage.counts()
        let handed = await gateway.timesHanded.count
        #expect(counts[.handedOver] == handed && counts[.cancelled] == 200 - handed && handed < 120)
    }

    @Test("a scheduled campaign begins within 100 ms of its time, not before, also when the clock is set past it")
    func start() async throws {
        for jump in [false, true] {
            let begin = ManualTime().now().advanced(bySeconds: 60)
            let stage = try await Stage(carrier(20), recipients: 20, schedule: ["start": begin.description])
            let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
            try await stage.serve(gateway) { _ in
                try await stage.office.schedule(stage.slug, by: "A")
                await stage.pass(20)
                #expect(await gateway.calls.isEmpty)
                if jump { stage.time.jump(byMilliseconds: 50_000) }
                let ready = stage.time.now()
                await stage.reach(.finished)
                let first = try #require(await gateway.calls.first)
                let due = max(begin, ready)
                // Two looks after the jump; a clock that is not set is waited for by the lane itself.
                #expect(first.at >= begin && first.at.seconds(since: due) <= (jump ? 0.5 : 0.1), "\(first.at)")
            }
        }
    }

    @Test("a look after the first: so many and no more, until somebody says go on")
    func look() async throws {
        let stage = try await Stage(carrier(50), recipients: 300)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, first: 70, by: "A")
            await stage.reach(.paused)
            await stage.pass(30)
            #expect(await gateway.timesHanded.count == 70)
            try await stage.office.resume(stage.slug, by: "A")
            await stage.reach(.finished)
        }
        #expect(await gateway.timesHanded.count == 300)
        #expect(await gateway.timesHanded.values.allSatisfy { $0 == 1 })
    }

    @Test("a person who pauses in the moment in which the look is reached ends nobody's dispatcher")
    func lookAndPause() async throws {
        let stage = try await Stage(carrier(50), recipients: 100)
        let gateway = ScriptedGateway(time: stage.time) { _, index in
            if index == 29 { _ = try? await stage.office.pause(stage.slug, by: "A") }
            return .accepted(Verdict.Identifiers())
        }
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, first: 30, by: "A")
            await stage.reach(.paused)
            await stage.pass(5)
            #expect(await gateway.timesHanded.count == 30)
            try await stage.office.resume(stage.slug, by: "A")
            await stage.reach(.finished)
        }
        #expect(await gateway.timesHanded.values.allSatisfy { $0 == 1 })
    }

    @Test("a lane that waits for a person goes on when the person says so, without a restart")
    func release() async throws {
        let stage = try await Stage(carrier(50), recipients: 60)
        let topUp = stage.time.now().advanced(bySeconds: 120)
        let gateway = ScriptedGateway(time: stage.time) { _, _ in
            stage.time.now() < topUp ? .blocked(.balance, detail: "0") : .accepted(Verdict.Identifiers())
        }
        try await stage.serve(gateway) { dispatcher in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(150)
            let calls = await gateway.calls.count
            #expect(try await stage.counts()[.pending] == 60)
            await stage.pass(30)
            #expect(await gateway.calls.count == calls, "it stands still")
            try await stage.office.order("small-networks", act: "lane-resume", by: "A", reason: "") {
                $0.releases += 1
            }
            await stage.reach(.finished)
        }
        #expect(try await stage.counts()[.handedOver] == 60)
    }

    @Test("a lane that a person slows goes at that share of the contract")
    func slow() async throws {
        let stage = try await Stage(carrier(50), recipients: 400)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.order("small-networks", act: "lane-slow", by: "A", reason: "") { $0.share = 0.2 }
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(10)
            let slowly = await gateway.calls.count
            #expect((80...125).contains(slowly), "\(slowly) in ten seconds at 10 a second")
            await stage.reach(.finished)
        }
    }

    @Test("money that may be gone counts: above the budget nothing goes, and the rest stays pending")
    func budget() async throws {
        let stage = try await Stage(carrier(50), recipients: 100)
        let each = try #require(stage.sample.plan.segments.first?.priceEach)
        let budget = try #require(stage.sample.plan.budget).net
        try await stage.memory.act(on: stage.slug, at: stage.time.now()) { record in
            record.writtenOff = budget - each * 40
            return JournalDraft(who: "A", act: "assume-lost", subject: record.slug, before: "", after: "")
        }
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.reach(.paused)
        }
        #expect(await gateway.timesHanded.count == 40)
        #expect(try await stage.counts()[.pending] == 60)
    }

    @Test("a warning whose time ends while it is paused is withdrawn")
    func expires() async throws {
        let until = ManualTime().now().advanced(bySeconds: 100)
        let stage = try await Stage(carrier(20), recipients: 200, schedule: ["validUntil": until.description])
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(3)
            try await stage.office.pause(stage.slug, by: "A")
            await stage.reach(.expired)
        }
        let counts = try await stage.counts()
        #expect(counts[.pending] == 0 && counts[.cancelled] > 50)
    }

    @Test("what was under way when a process died goes on in the next one alone; what was paused does not")
    func survives() async throws {
        let stage = try await Stage(carrier(20), recipients: 100)
        let gateway = ScriptedGateway(time: stage.time, .accepted(Verdict.Identifiers()))
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            await stage.pass(2)
        }
        #expect(try await stage.record(stage.slug).state == .running)
        try await stage.serve(gateway) { _ in
            await stage.pass(1)
            try await stage.office.pause(stage.slug, by: "A")
            await stage.pass(2)
        }
        let paused = await gateway.timesHanded.count
        try await stage.serve(gateway) { _ in await stage.pass(20) }
        #expect(await gateway.timesHanded.count == paused)
        try await stage.office.resume(stage.slug, by: "A")
        try await stage.serve(gateway) { _ in await stage.reach(.finished) }
        #expect(await gateway.timesHanded.values.allSatisfy { $0 == 1 })
        #expect(await gateway.timesHanded.count == 100)
    }

    @Test("setting the clock, forwards or back, lets no second hold more than the contract")
    func clock() async throws {
        let stage = try await Stage(carrier(20), recipients: 160)
        let steady = SteadyStamps()
        let gateway = ScriptedGateway(time: stage.time) { _, _ in
            await steady.note(stage.time.steady())
            return .accepted(Verdict.Identifiers())
        }
        try await stage.serve(gateway) { _ in
            try await stage.office.schedule(stage.slug, by: "A")
            for jump in [10_000, -3_600_000, 86_400_000, -500] as [Int64] {
                await stage.pass(1.5)
                stage.time.jump(byMilliseconds: jump)
            }
            await stage.reach(.finished)
        }
        let stamps = await steady.stamps
        #expect(stamps.count == 160)
        for index in stamps.indices.dropLast(20) {
            #expect(stamps[index + 20].seconds(since: stamps[index]) >= 0.98, "21 in less than a second at \(index)")
        }
        let took = try #require(stamps.last).seconds(since: stamps[0])
        #expect(took < 12, "an hour back must not hold it up for an hour: \(took)")
    }

    private actor SteadyStamps {
        private(set) var stamps: [Instant] = []
        func note(_ instant: Instant) { stamps.append(instant) }
    }
}
