import Campaigns
import Carriers
import Delivery
import Logging
import TestKit
import Testing

/// A number that is blocked while its plan is being sent.
@Suite struct BlocklistWatchTests {
    private let time = ManualTime()
    private let memory = MemoryLedger()
    private let sample: SamplePlan
    private let book: RegisterBook
    private let blocklist: Blocklist

    init() async throws {
        let carrier = try Repository.carrier("viettel") {
            $0["limits"] = ["rate": ["perSecond": 20, "unit": "part"], "concurrency": 2]
        }
        sample = try SamplePlan([carrier], recipients: 100)
        book = .sample(memory)
        blocklist = Blocklist(book)
        try await sample.begin(in: memory, time: time)
    }

    private func lanes(_ gateway: any Gateway) -> Lanes {
        let equipment = Lanes.Equipment(
            ledger: memory, books: Bookkeeper(ledger: memory, roll: sample.roll), roll: sample.roll, time: time,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, screen: Screen(blocklist, time: time))
        return Lanes(sample.carriers, gateways: ["viettel": gateway], equipment: equipment)
    }

    private var numbers: [PhoneNumber] { sample.recipients.flatMap(\.recipients).map(\.number) }

    @Test("nothing is handed over to them any more; they are cancelled as removed, the hash is the same")
    func whileRunning() async throws {
        let blocked = NumberSet([numbers[60], numbers[61], numbers[99]])
        let office = NumbersOffice(memory, book, time: time)
        let gateway = ScriptedGateway(time: time) { _, index in
            if index == 10 { _ = try? await office.block(blocked, in: .optOut, by: "Hoa", reason: "gọi điện") }
            return .accepted(Verdict.Identifiers())
        }
        let lanes = lanes(gateway)
        let watch = BlocklistWatch(blocklist, lanes: lanes)
        let dispatch = Dispatch(sample.plan, id: sample.id, lanes: lanes)
        _ = try await time.running {
            try await lanes.recall()
            let watching = Task { await watch.run { [(sample.plan, sample.id)] } }
            defer { watching.cancel() }
            return try await lanes.running { try await dispatch.run() }
        }
        let handed = await gateway.timesHanded
        #expect(handed.count == 97 && handed.values.allSatisfy { $0 == 1 })
        let account = try #require(try await PlanAccount.load(sample.id, from: memory))
        #expect(account.counts[.submitted] == 97 && account.counts[.cancelled] == 3 && account.counts.total == 100)
        for position in [60, 61, 99] {
            let record = account.pages[0].records[position]
            #expect(record.state == .cancelled && record.reason == .removed)
        }
        #expect(await memory.campaign(sample.plan.slug)?.plan?.hash == sample.plan.hash)
    }

    @Test("who was blocked between planning and sending is cancelled before anything is sent")
    func before() async throws {
        let blocked = NumberSet(numbers.suffix(40))
        _ = try await NumbersOffice(memory, book, time: time).block(blocked, in: .optOut, by: "Hoa", reason: "thư")
        let gateway = ScriptedGateway(time: time, .accepted(Verdict.Identifiers()))
        let lanes = lanes(gateway)
        try await blocklist.refresh()
        try await lanes.equipment.books.open(sample.id)
        try await BlocklistWatch(blocklist, lanes: lanes).remove(from: sample.plan, sample.id)
        let account = try #require(try await PlanAccount.load(sample.id, from: memory))
        #expect(account.counts[.cancelled] == 40 && account.counts[.pending] == 60)
        #expect(await gateway.calls.isEmpty)
    }

    @Test("what was tried, certainly not sent, and waits to be tried again is taken back")
    func retried() async throws {
        let office = NumbersOffice(memory, book, time: time)
        let first = numbers[0]
        let gateway = ScriptedGateway(time: time) { submission, index in
            guard index == 0 else { return .accepted(Verdict.Identifiers()) }
            _ = try? await office.block(NumberSet([first]), in: .optOut, by: "Hoa", reason: "thư")
            // Before the clock moves on to the moment of the repeat.
            _ = try? await blocklist.refresh()
            return .temporary
        }
        let lanes = lanes(gateway)
        let dispatch = Dispatch(sample.plan, id: sample.id, lanes: lanes)
        _ = try await time.running { try await lanes.running { try await dispatch.run() } }
        let handed = await gateway.timesHanded
        #expect(handed[RecipientKey(page: PageID(plan: sample.id, index: 0), position: 0)] == 1)
        let account = try #require(try await PlanAccount.load(sample.id, from: memory))
        #expect(account.pages[0].records[0].state == .cancelled && account.counts[.submitted] == 99)
    }
}
