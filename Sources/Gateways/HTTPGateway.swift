import Campaigns
package import Carriers
package import Delivery
import Foundation
package import Logging

/// The gateway made of a description and the transport: renders, sends once, reads the reply.
package struct HTTPGateway: Gateway {
    /// What a submission needs beyond its own content.
    package struct Surroundings: Sendable {
        /// Where the carrier is told to send receipts.
        package let callbackURL: String?
        /// How far anything may travel; what carries synthetic numbers never leaves the machine.
        package let reach: Reach
        package let secret: @Sendable (String) -> String?
        package let time: any Time
        package let log: Logger

        package init(
            callbackURL: String?, reach: Reach, secret: @escaping @Sendable (String) -> String?, time: any Time,
            log: Logger
        ) {
            self.callbackURL = callbackURL
            self.reach = reach
            self.secret = secret
            self.time = time
            self.log = log
        }
    }

    let carrier: Carrier
    let transport: CurlTransport
    let surroundings: Surroundings
    let tokens: TokenDesk

    package init(_ carrier: Carrier, transport: CurlTransport, surroundings: Surroundings) {
        self.carrier = carrier
        self.transport = transport
        self.surroundings = surroundings
        tokens = TokenDesk(carrier, transport: transport, reach: surroundings.reach, time: surroundings.time)
    }

    package func submit(_ submission: Submission) async -> Verdict {
        // A token that ended in mid-run costs one fetch and no recipient; a second refusal is not about its age.
        for isLast in [false, true] {
            var context = SubmissionContext.make(submission, carrier, surroundings)
            switch await tokens.token(context) {
            case .none: break
            case .token(let token): context.authToken = token
            case .verdict(let verdict): return verdict
            }
            let reading: ReplyReading
            switch await exchange(context, submission.campaign.isSynthetic ? .loopbackOnly : surroundings.reach) {
            case .success(let read): reading = read
            case .failure(let failure): return failure.verdict
            }
            guard reading.outcome == .authExpired else {
                return VerdictReader(submission).verdict(reading)
            }
            await tokens.forget(context.authToken)
            if isLast { break }
        }
        return .blocked(.auth, detail: "token refused twice")
    }

    private struct Failure: Error {
        let verdict: Verdict
    }

    private func exchange(_ context: RenderingContext, _ reach: Reach) async -> Result<ReplyReading, Failure> {
        let request: HTTPRequest
        do {
            request = try carrier.submission(context)
        } catch {
            // Another text than the approved one does not leave (promise 1): not for this recipient, not for any.
            return .failure(
                Failure(
                    verdict: error.kind == .refused
                        ? .campaignRefused(.template, detail: error.what.en)
                        : .blocked(.config, detail: error.what.en)))
        }
        switch await transport.exchange(request, carrier.transport, reach: reach) {
        case .answered(let reply):
            let reading = carrier.read(reply, recipients: context.recipients)
            if reading.alarm {
                surroundings.log.warning(
                    "reply that no rule knows", metadata: ["gateway": "\(carrier.id)", "status": "\(reply.status)"])
            }
            return .success(reading)
        case .neverSent(let fault): return .failure(Failure(verdict: Self.verdict(neverSent: fault)))
        case .perhapsSent(let fault): return .failure(Failure(verdict: .ambiguous(detail: fault.word)))
        }
    }

    /// What a person must put right stops the lane; everything else may pass.
    private static func verdict(neverSent fault: TransportFault) -> Verdict {
        switch fault.word {
        case "address-refused", "bad-request": .blocked(.config, detail: fault.detail)
        default: .unreachable(detail: fault.word)
        }
    }
}
