package import Campaigns
package import Delivery

/// A gateway that answers as a test tells it and remembers what it was handed, and when.
package actor ScriptedGateway: Gateway {
    package struct Call: Sendable {
        package let submission: Submission
        package let at: Instant
    }

    package private(set) var calls: [Call] = []
    /// Most submissions that were open at once.
    package private(set) var mostOpen = 0
    private var open = 0
    private let time: any Time
    private let script: @Sendable (Submission, Int) async -> Verdict

    /// `script`: the verdict on a submission, and the number of those before it. It may wait.
    package init(time: any Time, script: @escaping @Sendable (Submission, Int) async -> Verdict) {
        self.time = time
        self.script = script
    }

    /// Answers with these verdicts in turn, the last one for ever.
    package init(time: any Time, _ verdicts: Verdict...) {
        self.init(time: time) { _, index in verdicts.isEmpty ? .temporary : verdicts[min(index, verdicts.count - 1)] }
    }

    package func submit(_ submission: Submission) async -> Verdict {
        let index = calls.count
        calls.append(Call(submission: submission, at: time.now()))
        open += 1
        mostOpen = max(mostOpen, open)
        let verdict = await script(submission, index)
        open -= 1
        return verdict
    }

    /// How often each recipient was handed over.
    package var timesHanded: [RecipientKey: Int] {
        calls.reduce(into: [:]) { times, call in
            for member in call.submission.members { times[call.submission.key(of: member), default: 0] += 1 }
        }
    }
}
