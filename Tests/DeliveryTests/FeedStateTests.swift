import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite struct FeedStateTests {
    private static let start = ManualTime().now()

    /// Plays the shell: gives the state what it intends and notes what it submits.
    private final class Shell {
        var state: SingleFeed
        var now = FeedStateTests.start
        /// Recipients that the plan still has.
        var left: Int
        var next: UInt16 = 0
        var submitted: [(submission: Submission, at: Instant)] = []
        var intents = 0
        var withdrawn: [Submission] = []
        var most = 0
        let batch: Int
        /// Every submission is answered the moment it is made.
        var answersAtOnce = false

        init(_ contract: LaneContract, recipients: Int) {
            state = SingleFeed(contract, partsEach: 1)
            left = recipients
            batch = contract.batch
        }

        /// One step. Returns the action that was performed.
        @discardableResult
        func step() -> FeedState.Action {
            let action = state.next(now)
            switch action {
            case .intend(let messages):
                most = max(most, messages)
                var taken = state.takeAgain(messages: messages, now: now)
                var count = taken.reduce(0) { $0 + $1.members.count }
                while count < messages, left > 0 {
                    let size = min(batch, left, max(1, messages - count))
                    taken.append(.sample(next..<next + UInt16(size), id: UInt64(next) + 1))
                    next += UInt16(size)
                    left -= size
                    count += size
                }
                intents += count
                state.intended(taken, exhausted: left == 0)
            case .submit(let submission):
                submitted.append((submission, now))
                if answersAtOnce { state.closed(failed: false, now: now) }
            case .withdraw(let gone): withdrawn += gone
            case .wait, .end: break
            }
            return action
        }

        /// Steps until it waits for something or ends.
        func settle(limit: Int = 5_000) -> FeedState.Action? {
            for _ in 0..<limit {
                let action = step()
                switch action {
                case .wait, .end: return action
                default: continue
                }
            }
            return nil
        }
    }

    @Test func nothingIsSubmittedBeforeItIsIntended() throws {
        var state = SingleFeed(try .sample(), partsEach: 1)
        guard case .intend(let messages) = state.next(Self.start) else {
            Issue.record("no intent first")
            return
        }
        #expect((1...1_024).contains(messages))
        // While intents are being written nothing else is decided than to wait.
        let meanwhile = state.next(Self.start)
        #expect(meanwhile == .wait(until: nil))
        state.intended([.sample(0..<1)], exhausted: true)
        let actions = [state.next(Self.start), state.next(Self.start)]
        #expect(actions == [.submit(.sample(0..<1)), .wait(until: nil)])
        state.closed(failed: false, now: Self.start)
        let end = state.next(Self.start)
        #expect(end == .end(.done))
    }

    @Test func neverMoreOpenThanAgreed() throws {
        let contract = try LaneContract.sample {
            $0["limits"] = ["rate": ["perSecond": 600, "unit": "part"], "concurrency": 3]
        }
        let shell = Shell(contract, recipients: 50)
        var open = 0
        for turn in 0..<400 {
            if case .submit = shell.step() { open += 1 }
            #expect(open <= 3)
            if turn % 3 == 0, open > 0 {
                shell.state.closed(failed: false, now: shell.now)
                open -= 1
            }
            shell.now = shell.now.advanced(byMilliseconds: 5)
        }
        #expect(shell.submitted.count == 50)
    }

    @Test(arguments: [0.5, 30.0, 5_000]) func runAheadIsOneSecondOfContract(_ rate: Double) throws {
        let contract = try LaneContract.sample {
            $0["limits"] = ["rate": ["perSecond": rate, "unit": "message"], "concurrency": 4]
        }
        let shell = Shell(contract, recipients: 20_000)
        for _ in 0..<3_000 {
            let action = shell.step()
            #expect(
                shell.intents - shell.submitted.count - shell.withdrawn.count
                    <= min(1_024, max(1, Int(rate.rounded(.up)))))
            if case .submit = action { shell.state.closed(failed: false, now: shell.now) }
            if case .wait(let until?) = action { shell.now = until }
        }
        #expect(!shell.submitted.isEmpty)
    }

    @Test func outsideTheHoursNothingStartsAndReadyOnesAreWithdrawn() throws {
        // It is 07:00; the window closes at 07:01.
        let contract = try LaneContract.sample {
            $0["limits"] = ["rate": ["perSecond": 2, "unit": "message"], "concurrency": 100]
            $0["windows"] = ["timezone": "Asia/Ho_Chi_Minh", "allow": [["from": "06:00", "to": "07:01"]]]
        }
        let shell = Shell(contract, recipients: 1_000)
        shell.answersAtOnce = true
        let closing = Self.start.advanced(bySeconds: 60)
        while shell.now < closing {
            guard case .wait(let until?) = shell.settle() else { break }
            shell.now = min(until, closing)
        }
        #expect(shell.submitted.count > 100 && shell.withdrawn.isEmpty)
        let before = shell.submitted.count
        shell.now = closing
        let opening = Self.start.advanced(bySeconds: 23 * 3_600)
        #expect(shell.settle() == .wait(until: opening))
        #expect(shell.submitted.count == before && shell.submitted.allSatisfy { $0.at < closing })
        #expect(shell.intents == before + shell.withdrawn.count)
        // And goes on in the morning.
        shell.now = opening
        _ = shell.settle()
        #expect(shell.submitted.count == before + 1)
    }

    @Test func pastValidUntilNothingStarts() throws {
        let until = Self.start.advanced(bySeconds: 10)
        let contract = try LaneContract.sample(schedule: ["validUntil": until.description]) {
            $0["limits"] = ["rate": ["perSecond": 1, "unit": "message"], "concurrency": 100]
        }
        let shell = Shell(contract, recipients: 100)
        shell.answersAtOnce = true
        var last: FeedState.Action?
        for _ in 0..<100 {
            last = shell.settle()
            guard case .wait(let moment?) = last else { break }
            shell.now = moment
        }
        #expect(last == .end(.tooLate))
        #expect((9...11).contains(shell.submitted.count) && shell.submitted.allSatisfy { $0.at <= until })
    }

    @Test func nothingStartsBeforeItsTime() throws {
        let begin = Self.start.advanced(bySeconds: 3_600)
        let shell = Shell(try .sample(schedule: ["start": begin.description]), recipients: 3)
        #expect(shell.settle() == .wait(until: begin))
        #expect(shell.intents == 0)
    }

    @Test func haltedMeansNothingNew() throws {
        let shell = Shell(try .sample(), recipients: 100)
        while shell.submitted.isEmpty { shell.step() }
        shell.state.end(.halted)
        shell.now = shell.now.advanced(bySeconds: 100)
        #expect(shell.settle() == .wait(until: nil))
        #expect(shell.submitted.count == 1)
        #expect(shell.withdrawn.count == shell.intents - 1)
        shell.state.closed(failed: false, now: shell.now)
        #expect(shell.settle() == .end(.halted))
    }

    @Test func theFirstEndStands() throws {
        let shell = Shell(try .sample(), recipients: 1)
        shell.state.end(.latched(.balance, detail: "402"))
        shell.state.end(.halted)
        #expect(shell.settle() == .end(.latched(.balance, detail: "402")))
    }

    @Test func whatWasNotSentGoesAgainAfterItsWait() throws {
        let shell = Shell(try .sample(), recipients: 1)
        _ = shell.settle()
        let first = try #require(shell.submitted.first?.submission)
        shell.state.retry(first, notBefore: shell.now.advanced(bySeconds: 2))
        shell.state.closed(failed: true, now: shell.now)
        #expect(shell.settle() == .wait(until: shell.now.advanced(bySeconds: 2)))
        shell.now = shell.now.advanced(bySeconds: 2)
        _ = shell.settle()
        #expect(shell.submitted.map(\.submission) == [first, first])
    }

    @Test func aRepeatOfWhatMayHaveBeenSentExpires() throws {
        let shell = Shell(try .sample(), recipients: 0)
        var perhaps = Submission.sample(0..<1)
        perhaps.perhapsSent = true
        perhaps.repeatableUntil = shell.now.advanced(bySeconds: 10)
        shell.state.retry(perhaps, notBefore: shell.now.advanced(bySeconds: 10))
        shell.state.intended([], exhausted: true)
        #expect(shell.settle() == .wait(until: shell.now.advanced(bySeconds: 10)))
        shell.now = shell.now.advanced(bySeconds: 10)
        #expect(shell.settle() == .end(.done))
        #expect(shell.submitted.isEmpty)
    }

    @Test func aRepeatExpiresAlsoWhileItIsReady() throws {
        // It was intended in time, then the gateway asked the lane to wait beyond its duplicate window (promise 3).
        let shell = Shell(try .sample(), recipients: 0)
        var perhaps = Submission.sample(0..<1)
        perhaps.perhapsSent = true
        perhaps.repeatableUntil = shell.now.advanced(bySeconds: 3)
        shell.state.retry(perhaps, notBefore: shell.now)
        shell.state.hold(until: shell.now.advanced(bySeconds: 4))
        // Its intent comes 20 ms before its turn, and its turn too late.
        #expect(shell.settle() == .wait(until: shell.now.advanced(byMilliseconds: 3_980)))
        shell.now = shell.now.advanced(bySeconds: 4)
        _ = shell.settle()
        #expect(shell.submitted.isEmpty)
    }

    @Test func aLaneThatHasToWaitDoesNotTurnOverThePlan() throws {
        // A throttled lane, an open breaker or a used-up quota: nothing is intended that cannot go for long.
        let shell = Shell(try .sample(), recipients: 20_000)
        shell.state.hold(until: shell.now.advanced(bySeconds: 60))
        let action = shell.settle(limit: 500)
        #expect(action == .wait(until: shell.now.advanced(byMilliseconds: 59_980)))
        #expect(shell.intents <= 1_024 && shell.submitted.isEmpty)
        #expect(shell.withdrawn.count == shell.intents)
    }

    @Test func aUsedUpQuotaDoesNotTurnOverThePlan() throws {
        let contract = try LaneContract.sample {
            $0["limits"] = [
                "rate": ["perSecond": 100, "unit": "message"], "concurrency": 50,
                "quotas": [["count": 20, "seconds": 3_600, "unit": "message"]],
            ]
        }
        let shell = Shell(contract, recipients: 20_000)
        for _ in 0..<60 where shell.submitted.count < 20 || shell.withdrawn.isEmpty {
            guard case .wait(let until?) = shell.settle(limit: 500), until.seconds(since: Self.start) < 60 else {
                break
            }
            shell.now = until
        }
        #expect(shell.submitted.count == 20)
        #expect(shell.intents <= 2_048, "\(shell.intents) intents for 20 submissions")
    }

    @Test func theBreakerStopsTheLaneAndTriesAgain() throws {
        let contract = try LaneContract.sample {
            $0["limits"] = ["rate": ["perSecond": 100, "unit": "message"], "concurrency": 50]
            $0["breaker"] = [
                "failureRate": 0.5, "window": 10, "minimumCalls": 5, "openMs": 3_000, "halfOpenCalls": 2,
            ]
        }
        let shell = Shell(contract, recipients: 1_000)
        while shell.submitted.count < 5 {
            if case .wait(let until?) = shell.step() { shell.now = until }
        }
        for _ in 0..<5 { shell.state.closed(failed: true, now: shell.now) }
        let openUntil = shell.now.advanced(byMilliseconds: 3_000)
        #expect(shell.settle() == .wait(until: openUntil))
        shell.now = openUntil
        for _ in 0..<20 {
            if case .wait(let until?) = shell.settle() { shell.now = until }
        }
        #expect(shell.submitted.count == 7)
        for _ in 0..<2 { shell.state.closed(failed: false, now: shell.now) }
        for _ in 0..<20 {
            if case .wait(let until?) = shell.settle() { shell.now = until }
        }
        #expect(shell.submitted.count > 9)
    }

    @Test func hoursThatNeverOpenEndTheLane() throws {
        let contract = try LaneContract.sample {
            $0["windows"] = [
                "timezone": "Asia/Ho_Chi_Minh", "allow": [["from": "08:00", "to": "17:00", "days": ["sun"]]],
            ]
        }
        let shell = Shell(contract, recipients: 5)
        // Wednesday: it opens on Sunday.
        guard case .wait(let until?) = shell.settle() else {
            Issue.record("does not wait for Sunday")
            return
        }
        #expect(CivilTime(until, offset: Instant.vietNamOffset).weekday == 7)
    }
}
