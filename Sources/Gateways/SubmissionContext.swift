import Campaigns
import Carriers
import Delivery
import Foundation

/// A submission in the words of the description.
enum SubmissionContext {
    static func make(
        _ submission: Submission, _ carrier: Carrier, _ surroundings: HTTPGateway.Surroundings
    ) -> RenderingContext {
        RenderingContext(
            recipients: submission.members.map { recipient($0, of: submission) },
            sender: carrier.sender(for: submission.network), text: submission.variant.text,
            encoding: Carrier.Encoding(rawValue: submission.variant.encoding.rawValue) ?? .ucs2,
            parts: submission.variant.parts, batchKey: submission.batchKey, batchSeq: Int(submission.id >> 33),
            campaignId: submission.campaign.slug, campaignName: submission.campaign.title,
            callbackURL: surroundings.callbackURL, now: Int(surroundings.time.now().milliseconds / 1_000),
            uuid: UUID().uuidString.lowercased(), secret: surroundings.secret)
    }

    private static func recipient(_ member: Submission.Member, of submission: Submission) -> RenderingContext.Recipient
    {
        RenderingContext.Recipient(
            number: member.number, key: submission.key(of: member).text,
            seq: Int(submission.page.raw & 0xFFFFF) * Page.capacity + Int(member.position) + 1,
            network: submission.network, province: submission.province)
    }
}
