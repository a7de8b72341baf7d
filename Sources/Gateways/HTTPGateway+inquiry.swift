import Campaigns
package import Carriers
package import Delivery
import Foundation
import Logging

/// Asking for receipts, by the description's `receipts.poll`.
extension HTTPGateway: Inquiry {
    package func ask(_ question: PollQuestion) async -> PollReading? {
        var context = context(question)
        switch await tokens.token(context) {
        case .none: break
        case .token(let token): context.authToken = token
        case .verdict: return nil
        }
        guard let request = try? carrier.pollRequest(context) else {
            surroundings.log.warning("poll cannot be rendered", metadata: ["gateway": "\(carrier.id)"])
            return nil
        }
        guard
            case .answered(let reply) = await transport.exchange(
                request, carrier.transport, reach: surroundings.reach)
        else { return nil }
        let reading = carrier.readPoll(reply)
        if case .failed(let failure) = reading, failure.outcome == .authExpired {
            await tokens.forget(context.authToken)
        }
        return reading
    }

    private func context(_ question: PollQuestion) -> RenderingContext {
        let now = Int(surroundings.time.now().milliseconds / 1_000)
        var context = RenderingContext(
            recipients: [], sender: carrier.defaultSender, text: "", batchKey: "",
            campaignId: "", campaignName: "", now: now,
            uuid: UUID().uuidString.lowercased(), secret: surroundings.secret)
        // Some gateways have one name for a message and the batch that it is: either variable finds it.
        let id: String? =
            switch question.subject {
            case .batch(let id), .message(let id): id
            case .window: nil
            }
        context.batchCarrierId = id
        if let id, let number = question.number {
            context.recipients = [
                RenderingContext.Recipient(
                    number: number, key: "", seq: 0, carrierId: id, sentAt: Int(question.sentAt.milliseconds / 1_000))
            ]
        }
        if let page = carrier.receipts.poll?.page, let name = page.sizeVar, let size = page.size {
            context.vars[name] = String(size)
        }
        return context
    }
}
