import Campaigns
import Delivery
import Ledgers

extension PlanWork {
    /// What is remembered of numbers: whom this campaign must not plan, and the networks that receipts reported. Also
    /// finds out early that this campaign cannot be planned now.
    func remembered(_ campaign: Campaign) async throws -> (Suppression, PortedNetworks) {
        guard let ledger = try workplace.existingLedger() else { return (Suppression(), PortedNetworks()) }
        if let record = try await ledger.campaign(campaign.slug) {
            _ = try record.state.performing(.plan, on: campaign.slug)
        }
        _ = try workplace.keys.master(making: true)
        let book = workplace.registers(in: ledger)
        let suppressed = try await Suppression.gathered(
            for: campaign, ledger: ledger, book: book, roll: workplace.roll(), now: workplace.time.now())
        return (suppressed, try await book.learnedNetworks())
    }
}
