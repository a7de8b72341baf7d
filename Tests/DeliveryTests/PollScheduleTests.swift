import Campaigns
import Carriers
import Foundation
import TestKit
import Testing

@testable import Delivery

@Suite struct PollScheduleTests {
    private let start = Instant(milliseconds: 1_759_881_600_000)

    private func rule(_ changes: [String: Any] = [:]) throws -> Carrier.ReceiptRule.Poll {
        var poll: [String: Any] = [
            "unit": "batch", "firstAfterSeconds": 300, "everySeconds": 900, "maxAgeSeconds": 3_600,
            "request": ["method": "GET", "url": "http://127.0.0.1:18080/poll/{{batch.carrierId}}"],
            "key": ["address": "/phone"], "states": [["when": ["body": ["/ok": [true]]], "state": "delivered"]],
        ]
        poll.merge(changes) { $1 }
        let carrier = try Repository.carrier("viettel") { entry in
            var receipts = entry["receipts"] as? [String: Any] ?? [:]
            receipts["poll"] = poll
            entry["receipts"] = receipts
        }
        return try #require(carrier.receipts.poll)
    }

    private func members(_ count: UInt16) -> [Submission.Member] {
        (0..<count).compactMap { position in
            PhoneNumber(nsn: 900_000_000 + UInt32(position)).map { .init(position: position, number: $0) }
        }
    }

    private func at(_ seconds: Double) -> Instant { start.advanced(bySeconds: seconds) }

    @Test("first after so many seconds, then every so many, and not after the age limit")
    func times() throws {
        var schedule = PollSchedule(try rule())
        #expect(schedule.next(start) == .wait(until: nil))
        schedule.accepted(.init(batch: "B"), members(2), now: start)
        #expect(schedule.next(start) == .wait(until: at(300)))
        let question = PollQuestion(.batch("B"), sentAt: start)
        #expect(schedule.next(at(300)) == .ask(question))
        schedule.answered(question, .notYet, now: at(300))
        #expect(schedule.next(at(300)) == .wait(until: at(1_200)))
        #expect(schedule.next(at(1_200)) == .ask(question))
        // Nobody is asked about what is older than the gateway remembers.
        #expect(schedule.next(at(3_601)) == .wait(until: nil))
        #expect(schedule.isEmpty)
    }

    @Test("asked no more once every recipient's end is known; one still on its way is asked about again")
    func done() throws {
        var schedule = PollSchedule(try rule())
        schedule.accepted(.init(batch: "B"), members(2), now: start)
        let question = PollQuestion(.batch("B"), sentAt: start)
        #expect(schedule.next(at(300)) == .ask(question))
        schedule.answered(question, .receipts([ReceiptReading(.delivered), ReceiptReading(.pending)]), now: at(300))
        #expect(!schedule.isEmpty)
        #expect(schedule.next(at(1_200)) == .ask(question))
        schedule.answered(question, .receipts([ReceiptReading(.delivered), ReceiptReading(.expired)]), now: at(1_200))
        #expect(schedule.isEmpty)
    }

    @Test("never faster than the rate: a thousand batches at one a second")
    func rate() throws {
        var schedule = PollSchedule(try rule(["rate": ["perSecond": 1, "unit": "request"], "maxAgeSeconds": 100_000]))
        for index in 0..<1_000 { schedule.accepted(.init(batch: "B\(index)"), members(1), now: start) }
        var now = at(300)
        var asked: [Instant] = []
        while asked.count < 300 {
            switch schedule.next(now) {
            case .ask: asked.append(now)
            case .wait(let until): now = try #require(until)
            }
        }
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $1.milliseconds - $0.milliseconds >= 1_000 })
        #expect(asked[299].milliseconds - asked[0].milliseconds < 310_000)
    }

    @Test("a full page is followed by the next one, at the pace; a wait that the gateway asks for is kept")
    func pages() throws {
        var schedule = PollSchedule(
            try rule(["unit": "window", "page": ["sizeVar": "size", "size": 2, "stopWhenFewer": true]]))
        schedule.accepted(.init(), members(5), now: start)
        schedule.accepted(.init(), members(5), now: at(10))
        guard case .ask(let question) = schedule.next(at(300)) else {
            Issue.record("not asked")
            return
        }
        #expect(question.subject == .window)
        #expect(question.sentAt == at(10))
        let full = [ReceiptReading(.delivered), ReceiptReading(.delivered)]
        schedule.answered(question, .receipts(full), now: at(300))
        guard case .wait(.some(let soon)) = schedule.next(at(300)) else {
            Issue.record("not paced")
            return
        }
        #expect(soon.milliseconds - at(300).milliseconds <= 1_100)
        #expect(schedule.next(soon) == .ask(question))
        schedule.answered(question, .receipts([ReceiptReading(.delivered)]), now: soon)
        #expect(schedule.next(at(302)) == .wait(until: soon.advanced(bySeconds: 900)))
        var refusal = ReplyReading(.throttled)
        refusal.retryAfterMs = 5_000_000
        schedule.answered(question, .failed(refusal), now: at(302))
        #expect(schedule.next(at(1_500)) == .wait(until: at(5_302)))
    }

    @Test("a window without a cursor that shows the same full page again has nothing behind it")
    func samePage() throws {
        var schedule = PollSchedule(
            try rule(["unit": "window", "page": ["size": 2, "stopWhenFewer": true], "everySeconds": 900]))
        schedule.accepted(.init(), members(5), now: start)
        guard case .ask(let question) = schedule.next(at(300)) else {
            Issue.record("not asked")
            return
        }
        var one = ReceiptReading(.delivered)
        one.messageId = "1"
        let full = [one, ReceiptReading(.delivered)]
        schedule.answered(question, .receipts(full), now: at(300))
        guard case .wait(.some(let soon)) = schedule.next(at(300)) else {
            Issue.record("not paced")
            return
        }
        #expect(schedule.next(soon) == .ask(question))
        schedule.answered(question, .receipts(full), now: soon)
        #expect(schedule.next(soon) == .wait(until: soon.advanced(bySeconds: 900)))
        // Another full page is followed at once again.
        #expect(schedule.next(soon.advanced(bySeconds: 900)) == .ask(question))
        schedule.answered(question, .receipts(full.reversed()), now: soon.advanced(bySeconds: 900))
        guard case .wait(.some(let next)) = schedule.next(soon.advanced(bySeconds: 900)) else {
            Issue.record("not paced")
            return
        }
        #expect(next < soon.advanced(bySeconds: 910))
    }

    @Test("one question a message, with its number")
    func messages() throws {
        var schedule = PollSchedule(try rule(["unit": "message", "key": ["messageId": "/id"]]))
        let two = members(2)
        schedule.accepted(.init(messages: [0: "M0", 1: "M1"]), two, now: start)
        let first = PollQuestion(.message("M0"), sentAt: start, number: two[0].number)
        #expect(schedule.next(at(300)) == .ask(first))
        schedule.answered(first, .receipts([ReceiptReading(.undelivered)]), now: at(300))
        #expect(schedule.next(at(302)) == .ask(PollQuestion(.message("M1"), sentAt: start, number: two[1].number)))
    }
}
