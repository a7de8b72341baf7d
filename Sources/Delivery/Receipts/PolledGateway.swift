/// A gateway whose receipts are polled: tells the poll what was taken, and changes nothing else.
package struct PolledGateway: Gateway {
    private let gateway: any Gateway
    private let poll: ReceiptPoll

    package init(_ gateway: any Gateway, poll: ReceiptPoll) {
        self.gateway = gateway
        self.poll = poll
    }

    package func submit(_ submission: Submission) async -> Verdict {
        let verdict = await gateway.submit(submission)
        switch verdict {
        case .accepted(let identifiers):
            await poll.accepted(identifiers, submission.members)
        case .partial(let results, var identifiers):
            var accepted: [Submission.Member] = []
            for member in submission.members {
                guard case .accepted(let id) = results[member.position] else { continue }
                accepted.append(member)
                if let id { identifiers.messages[member.position] = id }
            }
            if !accepted.isEmpty { await poll.accepted(identifiers, accepted) }
        default: break
        }
        return verdict
    }
}
