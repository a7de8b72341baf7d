import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite("A lane is shared by campaigns")
struct LaneSharingTests {
    /// Two campaigns that are both under way in one ledger, on one gateway.
    private struct Pair {
        let time = ManualTime()
        let memory = MemoryLedger()
        let first: SamplePlan
        let second: SamplePlan
        let key: DataKey

        init(_ carrier: Carrier, recipients: Int, priority: String = "normal") async throws {
            first = try SamplePlan([carrier], recipients: recipients, slug: "mot")
            second = try SamplePlan(
                [carrier], recipients: recipients, schedule: ["priority": priority], slug: "hai")
            key = first.key
            try await first.begin(in: memory, time: time)
            try await second.begin(in: memory, time: time)
        }

        /// Both keys, as a process that has both plans open.
        var roll: Roll {
            Roll(pepper: key) { [first, second] id in id == first.id ? first.key : second.key }
        }

        func lanes(_ gateway: any Gateway) -> Lanes {
            .sample(first.carriers, gateway, ledger: memory, roll: roll, time: time)
        }

        /// Runs both side by side; who was handed over, in order.
        func run(_ gateway: ScriptedGateway) async throws -> [PlanID] {
            let lanes = lanes(gateway)
            try await time.running {
                try await lanes.running {
                    async let one = Dispatch(first.plan, id: first.id, lanes: lanes).run()
                    async let two = Dispatch(second.plan, id: second.id, lanes: lanes).run()
                    _ = try await (one, two)
                }
            }
            return await gateway.calls.map(\.submission.page.plan)
        }
    }

    private func carrier(_ rate: Double = 50, concurrency: Int = 8) throws -> Carrier {
        try Repository.carrier("viettel") {
            $0["limits"] = ["rate": ["perSecond": rate, "unit": "message"], "concurrency": concurrency]
        }
    }

    @Test("together they are not faster than the contract, and equals share it evenly")
    func equals() async throws {
        let pair = try await Pair(carrier(), recipients: 200)
        let gateway = ScriptedGateway(time: pair.time, .accepted(Verdict.Identifiers()))
        let order = try await pair.run(gateway)
        #expect(order.count == 400)
        let times = await gateway.calls.map(\.at)
        for index in times.indices.dropLast(50) {
            #expect(times[index + 50].seconds(since: times[index]) >= 1, "51 in less than a second at \(index)")
        }
        let half = order.prefix(200).count { $0 == pair.first.id }
        #expect((80...120).contains(half))
        #expect(await gateway.timesHanded.values.allSatisfy { $0 == 1 })
    }

    @Test("an emergency overtakes and starves nobody")
    func emergency() async throws {
        let pair = try await Pair(carrier(), recipients: 300, priority: "emergency")
        let gateway = ScriptedGateway(time: pair.time, .accepted(Verdict.Identifiers()))
        let order = try await pair.run(gateway)
        let urgent = order.prefix(300).count { $0 == pair.second.id }
        #expect((255...285).contains(urgent), "\(urgent) of 300")
        #expect(order.count == 600)
    }

    @Test("one campaign's halt leaves the other alone")
    func halt() async throws {
        let pair = try await Pair(carrier(), recipients: 100)
        let (cord, pulled) = AsyncStream.makeStream(of: Void.self)
        let gateway = ScriptedGateway(time: pair.time) { _, index in
            if index == 30 { pulled.finish() }
            return .accepted(Verdict.Identifiers())
        }
        let lanes = pair.lanes(gateway)
        let ends = try await pair.time.running {
            try await lanes.running {
                let halted = Dispatch(pair.first.plan, id: pair.first.id, lanes: lanes)
                Task {
                    for await _ in cord {}
                    await halted.halt()
                }
                async let one = halted.run()
                async let two = Dispatch(pair.second.plan, id: pair.second.id, lanes: lanes).run()
                return try await (one, two)
            }
        }
        #expect(ends.0 == ["viettel": .halted] && ends.1 == ["viettel": .done])
        let handed = await gateway.calls.count { $0.submission.page.plan == pair.first.id }
        #expect(handed < 60)
    }

    @Test("a text that the gateway refuses stops its campaign only; an empty balance stops the lane")
    func scope() async throws {
        for isShared in [false, true] {
            let pair = try await Pair(carrier(), recipients: 40)
            let gateway = ScriptedGateway(time: pair.time) { submission, _ in
                guard submission.page.plan == pair.first.id else { return .accepted(Verdict.Identifiers()) }
                return isShared
                    ? .blocked(.balance, detail: "0 đồng") : .campaignRefused(.template, detail: "không có mẫu")
            }
            _ = try await pair.run(gateway)
            let second = try #require(try await PlanAccount.load(pair.second.id, from: pair.memory)).counts
            #expect(isShared ? second[.pending] > 0 : second[.submitted] == 40)
        }
    }

    @Test("a lane that a person paused sends nothing, and goes on where it was")
    func pause() async throws {
        let pair = try await Pair(carrier(), recipients: 60)
        let gateway = ScriptedGateway(time: pair.time, .accepted(Verdict.Identifiers()))
        let lanes = pair.lanes(gateway)
        var order = LaneOrder(gateway: "viettel")
        order.isPaused = true
        await lanes["viettel"]?.obey(order)
        try await pair.time.running {
            try await lanes.running {
                async let one = Dispatch(pair.first.plan, id: pair.first.id, lanes: lanes).run()
                await pair.time.wait(until: pair.time.now().advanced(bySeconds: 30))
                #expect(await gateway.calls.isEmpty)
                #expect(await lanes.views().map(\.standstill) == ["paused"])
                await lanes["viettel"]?.obey(LaneOrder(gateway: "viettel"))
                _ = try await one
            }
        }
        #expect(await gateway.timesHanded.count == 60)
    }
}
