import Campaigns
import Carriers

extension Settlement {
    /// Where later receipts find the recipients by what the gateway calls them, and with which of these names it is
    /// asked where receipts are polled: the same that ``PollSchedule`` asks with.
    static func references(
        _ submission: Submission, _ identifiers: Verdict.Identifiers, _ contract: LaneContract, at now: Instant
    ) -> [Reference] {
        let unit = contract.pollUnit
        let stand = unit == .batch && identifiers.batch == nil ? identifiers.messages.keys.min() : nil
        var references = identifiers.messages.map { position, id in
            Reference(
                hash: Reference.hash(carrier: contract.gateway, kind: "messageId", identifier: id),
                page: submission.page, start: position, submission: submission.id,
                asked: unit == .message || position == stand ? .init(.message, id, at: now) : nil)
        }
        if let batch = identifiers.batch, let first = submission.members.first, let last = submission.members.last {
            let standsForOne =
                unit == .message && submission.members.count == 1 && identifiers.messages[first.position] == nil
            references.append(
                Reference(
                    hash: Reference.hash(carrier: contract.gateway, kind: "batchId", identifier: batch),
                    page: submission.page, start: first.position, count: last.position - first.position + 1,
                    submission: submission.id,
                    asked: unit == .batch || standsForOne ? .init(.batch, batch, at: now) : nil))
        }
        return references
    }
}
