import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite struct FrequencyDeskTests {
    private let time = ManualTime()
    private let memory = MemoryLedger()
    private let sample: SamplePlan

    init() async throws {
        sample = try SamplePlan([try Repository.carrier("viettel")], recipients: 4)
        try await sample.begin(in: memory, time: time)
    }

    private var numbers: [PhoneNumber] { sample.recipients.flatMap(\.recipients).map(\.number) }
    private var desk: FrequencyDesk { FrequencyDesk(ledger: memory, store: memory, roll: sample.roll) }

    /// The first two were served, at that moment; the third was refused.
    private func serve(hoursAgo: Double) async throws {
        let at = time.now().advanced(bySeconds: -hoursAgo * 3_600)
        let page = PageID(plan: sample.id, index: 0)
        _ = await memory.append(
            [
                LogEntry(page: page, start: 0, count: 3, event: .intended(submission: 1), at: at),
                LogEntry(page: page, start: 0, count: 2, event: .accepted(offersReceipts: true), at: at),
                LogEntry(page: page, start: 2, event: .rejected(.number), at: at),
            ], references: [], settling: [])
    }

    private func cap(_ messages: Int, _ hours: Int) async throws {
        try await NumbersOffice(memory, .sample(memory), time: time).set(
            FrequencyCap(messages: messages, hours: hours), by: "Nam", reason: "quy chế")
    }

    @Test("without a rule nobody waits")
    func noRule() async throws {
        try await serve(hoursAgo: 1)
        #expect(try await desk.held(numbers, kind: "awareness", now: time.now()).isEmpty)
    }

    @Test("who was served in the window waits, whatever the campaign; who was refused does not")
    func window() async throws {
        try await serve(hoursAgo: 23)
        try await cap(1, 24)
        let held = try await desk.held(numbers, kind: "awareness", now: time.now())
        #expect(held.map(\.index) == [0, 1] && held.allSatisfy { $0.seconds == 86_400 })
    }

    @Test("after the window nobody waits")
    func afterwards() async throws {
        try await serve(hoursAgo: 25)
        try await cap(1, 24)
        #expect(try await desk.held(numbers, kind: "awareness", now: time.now()).isEmpty)
    }

    @Test("what is leased meanwhile counts at once")
    func leased() async throws {
        try await serve(hoursAgo: 1)
        try await cap(2, 24)
        let desk = desk
        #expect(try await desk.held(numbers, kind: "awareness", now: time.now()).isEmpty)
        #expect(try await desk.held(numbers, kind: "awareness", now: time.now()).map(\.index) == [0, 1])
        #expect(try await desk.held(numbers, kind: "awareness", now: time.now()).map(\.index) == [0, 1, 2, 3])
    }

    @Test("who could go only after validUntil is cancelled, the others stay pending")
    func lease() async throws {
        try await serve(hoursAgo: 1)
        try await cap(1, 24)
        let page = PageID(plan: sample.id, index: 0)
        let screen = Screen(nil, frequency: desk, time: time)
        let open = try await screen.lease([0, 1, 3], of: page, numbers: numbers, plan: sample.plan)
        #expect(open.leased == [3] && open.entries.isEmpty)
        let until = time.now().advanced(bySeconds: 12 * 3_600).description
        let short = try SamplePlan(sample.carriers, recipients: 4, schedule: ["validUntil": until]).plan
        let again = Screen(nil, frequency: desk, time: time)
        let closed = try await again.lease([0, 1, 3], of: page, numbers: numbers, plan: short)
        #expect(closed.leased == [3])
        #expect(closed.entries.map(\.count) == [2] && closed.entries[0].event == .cancelled(.frequencyCap))
    }

    @Test("planning leaves out who is at the cap, and counts what approved plans still have to send")
    func planning() async throws {
        try await cap(2, 24)
        try await serve(hoursAgo: 1)
        let campaign = try Repository.campaign { $0["slug"] = "another" }
        func capped(_ campaign: Campaign) async throws -> NumberSet {
            try await Suppression.gathered(
                for: campaign, ledger: memory, book: .sample(memory), roll: sample.roll, now: time.now())[.frequencyCap]
        }
        // Served once, or promised once: one is left for each.
        #expect(try await capped(campaign).count == 0)
        try await cap(1, 24)
        let full = try await capped(campaign)
        #expect(numbers.map(full.contains) == [true, true, false, true])
        // Its own plan is made anew: it reserves nothing from itself.
        let own = try await capped(try Repository.campaign { $0["slug"] = sample.plan.slug })
        #expect(numbers.map(own.contains) == [true, true, false, false])
    }
}
