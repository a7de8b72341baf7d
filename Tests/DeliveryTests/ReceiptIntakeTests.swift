import Campaigns
import Carriers
import Logging
import TestKit
import Testing

@testable import Delivery

@Suite struct ReceiptIntakeTests {
    private let time = ManualTime()
    private let ledger = MemoryLedger()
    private let sample: SamplePlan
    private let books: Bookkeeper

    /// Ten recipients each of four carriers; all intended, one submission a carrier.
    init() async throws {
        sample = try SamplePlan(
            ["viettel", "vinaphone", "mobifone", "vietnamobile"].map { try Repository.carrier($0) }, recipients: 10)
        try await sample.begin(in: ledger, time: time)
        books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
        for index in 0..<4 {
            try await books.record([
                LogEntry(
                    page: PageID(plan: sample.id, index: index), start: 0, count: 10,
                    event: .intended(submission: UInt64(index) + 1), at: time.now())
            ])
        }
    }

    private func page(_ carrier: String) -> PageID {
        let index = sample.plan.segments.firstIndex { $0.gateway == carrier } ?? 0
        return PageID(plan: sample.id, index: index)
    }

    private func key(_ carrier: String, _ position: UInt16) -> String {
        RecipientKey(page: page(carrier), position: position).text
    }

    private func record(_ carrier: String, _ position: Int) async throws -> RecipientRecord {
        try #require(await books.page(page(carrier))).records[position]
    }

    private func take(_ id: String, _ call: ReceiptCall, ledger other: (any Ledger)? = nil) async throws
        -> ReceiptIntake.Tally
    {
        let carrier = try #require(sample.carriers.first { $0.id == id })
        let intake = ReceiptIntake(
            carrier, books: books, ledger: other ?? ledger, time: time,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return try await intake.take(carrier.readReceipts(call))
    }

    private func viettel(_ key: String, _ status: String = "delivered") -> ReceiptCall {
        post(#"{"requestId":"\#(key)","status":"\#(status)","errorCode":"000"}"#, "application/json")
    }

    private func vinaphone(_ id: String, _ status: String = "1") -> ReceiptCall {
        post("msgid=\(id)&status=\(status)&err=000", "application/x-www-form-urlencoded")
    }

    private func mobifone(_ batch: String, _ reports: [(phone: String, status: String)]) -> ReceiptCall {
        let items = reports.map {
            #"{"batchId":"\#(batch)","phone":"\#($0.phone)","status":"\#($0.status)","code":"0"}"#
        }
        return post(#"{"reports":[\#(items.joined(separator: ","))]}"#, "application/json")
    }

    private func post(_ body: String, _ type: String) -> ReceiptCall {
        ReceiptCall(
            method: "POST", url: "http://127.0.0.1:1/receipts", headers: [HTTPField("Content-Type", type)],
            body: Array(body.utf8))
    }

    private func numbers(_ carrier: String) async throws -> [PhoneNumber] {
        try sample.roll.recipients(of: try #require(await books.page(page(carrier)))).map(\.number)
    }

    @Test func byOurOwnKey() async throws {
        #expect(try await take("viettel", viettel(key("viettel", 3))) == tally(taken: 1))
        let record = try await record("viettel", 3)
        #expect(record.state == .delivered && record.evidence == .network)
        #expect(await books.counts(sample.id)[.delivered] == 1)
        let call = ReceiptCall(method: "GET", url: "http://127.0.0.1:1/r?id=\(key("vietnamobile", 9))&status=2")
        #expect(try await take("vietnamobile", call) == tally(taken: 1))
        #expect(try await self.record("vietnamobile", 9).state == .undelivered)
        #expect(try await self.record("vietnamobile", 9).evidence == .handset)
    }

    @Test func aRepeatedOneChangesNothing() async throws {
        for _ in 0..<3 { #expect(try await take("viettel", viettel(key("viettel", 3))) == tally(taken: 1)) }
        #expect(try await record("viettel", 3).hasConflict == false)
        #expect(await books.counts(sample.id)[.delivered] == 1)
        _ = try await take("viettel", viettel(key("viettel", 3), "failed"))
        #expect(try await record("viettel", 3).state == .delivered)
        #expect(try await record("viettel", 3).hasConflict)
    }

    @Test func sentIsNotDelivered() async throws {
        _ = try await take("viettel", viettel(key("viettel", 3), "sent"))
        #expect(try await record("viettel", 3).state == .submitted)
    }

    @Test func strangersChangeNothing() async throws {
        let before = await books.counts(sample.id)
        let other = PageID(plan: PlanID(raw: 99), index: 0)
        let beyond = PageID(plan: sample.id, index: 400)
        let texts = [
            RecipientKey(page: other, position: 0).text, RecipientKey(page: beyond, position: 0).text,
            key("viettel", 10),
            key("viettel", .max), "", "abc", "'; DROP TABLE pages; --",
        ]
        for text in texts {
            let tally = try await take("viettel", viettel(text))
            #expect(tally.taken == 0, "\(text)")
        }
        #expect(try await take("vinaphone", post("status=1", "application/x-www-form-urlencoded")).taken == 0)
        #expect(await books.counts(sample.id) == before)
    }

    @Test func anUnknownStateIsCountedOnly() async throws {
        let before = await books.counts(sample.id)
        #expect(try await take("viettel", viettel(key("viettel", 3), "teleported")) == tally(unmapped: 1))
        #expect(try await take("viettel", post("{not json", "application/json")) == tally(unmapped: 1))
        #expect(await books.counts(sample.id) == before)
    }

    @Test func aCarrierCannotSpeakForAnotherOnesRecipients() async throws {
        // Vietnamobile's callback with a key of Viettel's share: forged, or a mistake of theirs.
        let call = ReceiptCall(method: "GET", url: "http://127.0.0.1:1/r?id=\(key("viettel", 0))&status=1")
        #expect(try await take("vietnamobile", call).taken == 0)
        #expect(try await record("viettel", 0).state == .unclear)
    }

    @Test func byTheGatewaysMessageID() async throws {
        let hash = Reference.hash(carrier: "vinaphone", kind: "messageId", identifier: "m-17")
        let reference = Reference(hash: hash, page: page("vinaphone"), start: 4, submission: 8)
        try await books.record([entry("vinaphone", 4, .accepted(offersReceipts: true))], references: [reference])
        #expect(try await take("vinaphone", vinaphone("m-17")) == tally(taken: 1))
        #expect(try await record("vinaphone", 4).state == .delivered)
        // The same number in another carrier's world is somebody else.
        #expect(try await take("mobifone", mobifone("m-17", [("0900000001", "DELIVRD")])).taken == 0)
    }

    @Test func anEarlyOneWaitsForItsReply() async throws {
        #expect(try await take("vinaphone", vinaphone("m-18")) == tally(early: 1))
        #expect(try await record("vinaphone", 5).state == .unclear)
        let hash = Reference.hash(carrier: "vinaphone", kind: "messageId", identifier: "m-18")
        try await books.record(
            [entry("vinaphone", 5, .accepted(offersReceipts: true))],
            references: [Reference(hash: hash, page: page("vinaphone"), start: 5, submission: 8)])
        #expect(try await record("vinaphone", 5).state == .delivered)
        #expect(await books.counts(sample.id)[.delivered] == 1)
    }

    @Test func byBatchAndAddress() async throws {
        try await acceptBatch()
        let numbers = try await numbers("mobifone")
        let call = mobifone(
            "b-1",
            [
                (numbers[0].formatted(.national0), "DELIVRD"), (numbers[2].formatted(.intl84), "UNDELIV"),
                ("0999999999", "DELIVRD"),
            ])
        #expect(try await take("mobifone", call) == tally(taken: 2, unknown: 1))
        #expect(try await record("mobifone", 0).state == .delivered)
        #expect(try await record("mobifone", 1).state == .submitted)
        #expect(try await record("mobifone", 2).state == .undelivered)
        #expect(await books.counts(sample.id)[.delivered] == 1)
    }

    @Test(arguments: ["abc", "0296 3841000", "+1 202 555 0123", "null"])
    func anAddressThatIsNoneIsNotTheWholeBatch(_ address: String) async throws {
        try await acceptBatch()
        _ = try await take("mobifone", mobifone("b-1", [(address, "DELIVRD")]))
        #expect(await books.counts(sample.id)[.delivered] == 0)
    }

    @Test func nothingIsTakenWhenTheLedgerFails() async throws {
        let carrier = try #require(sample.carriers.first { $0.id == "viettel" })
        let faulty = FaultyLedger(ledger) { _, _ in true }
        let books = Bookkeeper(ledger: faulty, roll: sample.roll)
        let intake = ReceiptIntake(
            carrier, books: books, ledger: faulty, time: time,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let receipts = carrier.readReceipts(viettel(key("viettel", 3)))
        await #expect(throws: FaultyLedger.Fault.self) { try await intake.take(receipts) }
        #expect(await books.counts(sample.id)[.delivered] == 0)
        #expect(try await PlanAccount.load(sample.id, from: ledger)?.counts[.delivered] == 0)
    }

    private func acceptBatch() async throws {
        let hash = Reference.hash(carrier: "mobifone", kind: "batchId", identifier: "b-1")
        try await books.record(
            [entry("mobifone", 0, .accepted(offersReceipts: true), 10)],
            references: [
                Reference(
                    hash: hash, page: page("mobifone"), start: 0, count: 10,
                    submission: UInt64(page("mobifone").raw & 0xFFFFF) + 1)
            ])
    }

    private func entry(_ carrier: String, _ start: UInt16, _ event: RecipientEvent, _ count: UInt16 = 1) -> LogEntry {
        LogEntry(page: page(carrier), start: start, count: count, event: event, at: time.now())
    }

    private func tally(taken: Int = 0, early: Int = 0, unknown: Int = 0, unmapped: Int = 0) -> ReceiptIntake.Tally {
        var tally = ReceiptIntake.Tally()
        (tally.taken, tally.early, tally.unknown, tally.unmapped) = (taken, early, unknown, unmapped)
        return tally
    }
}
