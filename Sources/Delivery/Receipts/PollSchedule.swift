package import Campaigns
package import Carriers

/// When a gateway is asked for receipts, and about what: a value that decides, moved by a shell that asks
/// (``ReceiptPoll``). Time is passed in.
package struct PollSchedule: Sendable {
    package enum Action: Sendable, Equatable {
        case ask(PollQuestion)
        /// Nothing before that moment, or before something is added when it is nil.
        case wait(until: Instant?)
    }

    private struct Entry {
        let question: PollQuestion
        var next: Instant
        /// Recipients whose results are awaited; nil where nobody knows how many there are.
        var awaited: Int?
        /// The last page: one that comes again in the same words has nothing more behind it.
        var page: [ReceiptReading] = []
    }

    private let rule: Carrier.ReceiptRule.Poll
    private var pace: Pace
    private var entries: [Entry] = []
    private var heldUntil = Instant(milliseconds: 0)

    package init(_ rule: Carrier.ReceiptRule.Poll) {
        self.rule = rule
        // Without a rate of its own, one question a second: no gateway promises more for status queries.
        pace = Pace(
            rate: Contract.Rate(perSecond: rule.rate?.perSecond ?? 1, unit: .request), quotas: [], largest: 1)
    }

    /// Somebody was accepted: asks from `firstAfterSeconds` on.
    ///
    /// - Parameters:
    ///   - identifiers: what the gateway's reply called the submission and its messages.
    ///   - members: the recipients that it took.
    ///   - now: the moment.
    package mutating func accepted(_ identifiers: Verdict.Identifiers, _ members: [Submission.Member], now: Instant) {
        switch rule.unit {
        case .batch:
            if let batch = identifiers.batch {
                add(PollQuestion(.batch(batch), sentAt: now, number: members.only?.number), awaited: members.count)
            } else if let first = members.first(where: { identifiers.messages[$0.position] != nil }),
                let id = identifiers.messages[first.position]
            {
                add(PollQuestion(.message(id), sentAt: now, number: first.number), awaited: members.count)
            }
        case .message:
            for member in members {
                if let id = identifiers.messages[member.position] {
                    add(PollQuestion(.message(id), sentAt: now, number: member.number), awaited: 1)
                } else if let batch = identifiers.batch, members.count == 1 {
                    add(PollQuestion(.batch(batch), sentAt: now, number: member.number), awaited: 1)
                }
            }
        case .window:
            let question = PollQuestion(.window, sentAt: now)
            guard let index = entries.firstIndex(where: { $0.question.subject == .window }) else {
                return add(question, awaited: nil)
            }
            // What is asked about is as old as its youngest member.
            entries[index] = Entry(question: question, next: entries[index].next, awaited: nil)
        }
    }

    /// What the questions are about.
    package var unit: Carrier.ReceiptRule.Poll.Unit { rule.unit }

    /// A question that an earlier run would have gone on asking.
    ///
    /// - Parameters:
    ///   - question: with the moment at which the gateway took what it is about.
    ///   - awaited: recipients whose results the gateway has; nil where nobody knows how many there are.
    package mutating func resume(_ question: PollQuestion, awaited: Int?) { add(question, awaited: awaited) }

    package mutating func next(_ now: Instant) -> Action {
        entries.removeAll { now.milliseconds - $0.question.sentAt.milliseconds > Int64(rule.maxAgeSeconds) * 1_000 }
        guard let index = entries.indices.min(by: { entries[$0].next < entries[$1].next }) else {
            return .wait(until: nil)
        }
        let load = Pace.Load(messages: 1, parts: 1)
        let due = max(entries[index].next, heldUntil, now)
        guard let free = pace.earliest(load, now: due) else { return .wait(until: nil) }
        if free > now { return .wait(until: free) }
        pace.book(load, now: now)
        entries[index].next = now.advanced(bySeconds: Double(rule.everySeconds))
        return .ask(entries[index].question)
    }

    /// What the gateway said; nil when it could not be asked.
    package mutating func answered(_ question: PollQuestion, _ reading: PollReading?, now: Instant) {
        guard let index = entries.firstIndex(where: { $0.question.subject == question.subject }) else { return }
        switch reading {
        case .receipts(let receipts):
            let isNew = receipts != entries[index].page
            entries[index].page = rule.unit == .window ? receipts : []
            if rule.page?.stopWhenFewer == true, let size = rule.page?.size, receipts.count >= size, isNew {
                // A full page: there is more, and it is asked for at the pace of the contract.
                entries[index].next = now
                return
            }
            let final = receipts.count { $0.state.isFinal }
            if let awaited = entries[index].awaited, final >= awaited { entries.remove(at: index) }
        case .failed(let failure):
            if let wait = failure.retryAfterMs { heldUntil = now.advanced(byMilliseconds: Int64(wait)) }
        case .notYet, nil: break
        }
    }

    package var isEmpty: Bool { entries.isEmpty }

    private mutating func add(_ question: PollQuestion, awaited: Int?) {
        guard !entries.contains(where: { $0.question.subject == question.subject }) else { return }
        let first = question.sentAt.advanced(bySeconds: Double(rule.firstAfterSeconds))
        entries.append(Entry(question: question, next: first, awaited: awaited))
    }
}

extension [Submission.Member] {
    /// The one, where there is no other.
    fileprivate var only: Submission.Member? { count == 1 ? first : nil }
}

extension ReceiptState {
    /// A state after which the gateway has nothing more to say of a recipient.
    fileprivate var isFinal: Bool {
        switch self {
        case .delivered, .undelivered, .expired, .rejected: true
        case .pending, .sent, .final, .ignore, .unmapped: false
        }
    }
}
