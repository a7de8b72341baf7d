import Campaigns
import Carriers
import Delivery
import Documents

/// What `loa check` found in a campaign's folder; ``CampaignCheckOutput`` shows it.
struct CampaignCheck {
    typealias Fit = (contract: Contract, variant: Variant?, fault: Problem?)

    let folder: CampaignFolder
    let audience: Audience
    let wording: Wording
    /// The last confirmation of this campaign, whether it still holds or not.
    let confirmation: Confirmation?
    /// Of the message, in its order.
    let findings: [Finding]
    let fits: [Fit]

    /// Reads everything, writes nothing.
    init(workplace: Workplace, campaign: String) async throws {
        let folder = try await workplace.folder(campaign)
        let contracts = try workplace.carriers(of: folder.campaign).map(\.contract)
        let networks = contracts.reduce(into: Set<Network>()) { $0.formUnion($1.networks) }
        self.folder = folder
        audience = try await folder.reading(suppressed: Suppression(), networks: networks).opened().read().audience
        wording = try folder.wording(usedOn: workplace.time.now().dayInVietNam)
        confirmation = try await workplace.existingLedger()?.campaign(folder.campaign.slug)?.confirmation
        findings = wording.findings(file: folder.campaign.message.file)
        fits = contracts.map { contract in
            do {
                return (contract, try folder.message.variant(for: contract), nil)
            } catch {
                return (contract, nil, error as? Problem)
            }
        }
    }

    /// Subscribers that may get the message from their carrier and from the lists.
    var overlaps: [Phrase] {
        folder.campaign.audience.held.compactMap { held in
            let networks =
                held.network.map { [$0] }
                ?? fits.first { $0.contract.id == held.carrier }.map { Array($0.contract.networks) } ?? []
            let listed = networks.reduce(0) {
                $0 + (audience.segments[SegmentKey(province: held.province, network: $1)] ?? 0)
            }
            guard listed > 0 else { return nil }
            return Texts.heldAndListed(held.carrier, ProvinceName.of(held.province), listed: listed)
        }
    }

    /// True when a named person has said yes to exactly this.
    var isConfirmed: Bool {
        confirmation?.covers(wording.planned, kinds: Set(fits.compactMap { $0.variant?.kind })) ?? false
    }

    var awaitsConfirmation: Bool { wording.demand != .none && !isConfirmed }

    /// True when nothing has to be put right in the folder; a confirmation may still be awaited.
    var isSound: Bool {
        wording.planned.obstacles.isEmpty && fits.allSatisfy { $0.fault == nil }
            && (isConfirmed
                || findings.allSatisfy { $0.severity != .block } && !wording.blocking.contains { wording.stands($0) })
    }
}
