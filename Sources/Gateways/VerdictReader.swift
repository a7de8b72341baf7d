import Campaigns
import Carriers
import Delivery

/// Turns what a reply says into what it means for the engine, with the right scope.
struct VerdictReader {
    private let submission: Submission

    init(_ submission: Submission) { self.submission = submission }

    func verdict(_ reading: ReplyReading) -> Verdict {
        let reason = StateReason(word: reading.reason?.rawValue ?? "other")
        let detail = reading.code ?? ""
        switch reading.outcome {
        case .accepted, .duplicate: return .accepted(identifiers(reading))
        case .partial: return .partial(results(reading), identifiers(reading))
        case .throttled: return .throttled(afterMilliseconds: reading.retryAfterMs)
        case .temporary: return .temporary
        case .blocked: return .blocked(reason, detail: detail)
        case .authExpired: return .blocked(.auth, detail: detail)
        case .ambiguous: return .ambiguous(detail: detail)
        case .rejected:
            return switch reading.scope {
            case .carrier: .blocked(reason, detail: detail)
            case .campaign: .campaignRefused(reason, detail: detail)
            case .recipient, .batch, nil: .rejected(reason)
            }
        }
    }

    private func identifiers(_ reading: ReplyReading) -> Verdict.Identifiers {
        var identifiers = Verdict.Identifiers(batch: reading.extractedText("batchId"))
        if let id = reading.extractedText("messageId") {
            // One identifier for many recipients is the batch's, whatever the gateway calls it.
            if let only = submission.members.first, submission.members.count == 1 {
                identifiers.messages[only.position] = id
            } else if identifiers.batch == nil {
                identifiers.batch = id
            }
        }
        return identifiers
    }

    private func results(_ reading: ReplyReading) -> [UInt16: Verdict.RecipientResult] {
        var results: [UInt16: Verdict.RecipientResult] = [:]
        for (member, recipient) in zip(submission.members, reading.recipients) {
            results[member.position] = result(recipient)
        }
        return results
    }

    private func result(_ recipient: ReplyReading.Recipient) -> Verdict.RecipientResult {
        switch recipient.outcome {
        case .accepted, .duplicate: .accepted(messageID: recipient.extracted["messageId"]?.text)
        case .rejected: .rejected(StateReason(word: recipient.reason?.rawValue ?? "other"))
        case .throttled, .temporary, .blocked, .authExpired: .notSent
        case .partial, .ambiguous: .ambiguous
        }
    }
}
