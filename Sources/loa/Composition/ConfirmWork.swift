import Campaigns
import Delivery
import Documents
import Foundation

/// Confirming a wording: the folder and the answers are checked whole before the ledger and `message.txt` change.
struct ConfirmWork {
    let workplace: Workplace
    let campaign: String
    let answers: Answers
    /// A file with the corrected wording; nil to confirm the folder's.
    let text: String?

    /// Returns what was confirmed, and of which campaign.
    func perform() async throws -> (Confirmation, slug: String) {
        let folder = try await workplace.folder(campaign)
        let corrected = try text.map { try CampaignFolder.message($0, allowed: folder.message.allowed) }
        let confirmation = try folder.wording(corrected).confirmed(
            by: answers, letter: folder.letterPath, now: workplace.time.now())
        let office = Office(ledger: try workplace.ledger(), time: workplace.time)
        try await office.confirm(folder.campaign.slug, confirmation)
        // A crash in between leaves words that nobody confirmed in the file: they are refused until it is said again.
        if let corrected, corrected.text != folder.message.text { try folder.replaceMessage(corrected) }
        return (confirmation, folder.campaign.slug)
    }
}
