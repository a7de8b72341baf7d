import Campaigns
import Carriers
import Delivery
import Documents
import Ledgers

/// What is planned: which folder, under which name, without whom.
extension PlanWork {
    struct Subject: Sendable {
        let folder: CampaignFolder
        let contracts: [Contract]
        let wording: PlannedWording
        /// nil for the campaign itself.
        let lineage: Lineage?
        /// Of the campaign that this belongs to; nil for the campaign itself.
        let parent: CampaignRecord?
        /// The plan is to be the first of its name.
        let isNew: Bool
        /// Everything that the ledger knows.
        let records: [CampaignRecord]
        let suppressed: Suppression
        /// Networks that gateways reported.
        let learned: PortedNetworks
        let neighbours: [LaneNeighbour]

        var slug: String { lineage?.slug ?? folder.campaign.slug }

        /// A supplement goes out with the confirmation of its campaign, as long as the words are the same.
        func admit(_ record: inout CampaignRecord) throws {
            guard let parent else { return }
            if isNew, record.plan != nil { throw Problem.supplementMeanwhile(slug) }
            record.confirmation = parent.confirmation
        }
    }

    enum Purpose { case freezing, looking }

    /// Finds out early that this cannot be planned now.
    func subject(for purpose: Purpose) async throws -> Subject {
        let folder = try await workplace.folder(campaign)
        for list in late { try FileReader.check(list) }
        let contracts = try workplace.carriers(of: folder.campaign).map(\.contract)
        let wording = try folder.wording().planned
        for contract in contracts { _ = try folder.message.variant(for: contract) }
        let ledger = try workplace.existingLedger()
        let records = try await ledger?.campaigns() ?? []
        let lineage = try lineage(records)
        let slug = lineage?.slug ?? folder.campaign.slug
        let parent = try lineage.map { try self.parent($0, records, wording, folder.campaign) }
        let known = records.first { $0.slug == slug }
        if purpose == .freezing, let known { _ = try known.state.performing(.plan, on: slug) }
        var (suppressed, learned) = (Suppression(), PortedNetworks())
        var neighbours: [LaneNeighbour] = []
        if let ledger {
            (suppressed, learned) = try await remembered(slug, folder.campaign, records, ledger, purpose)
            for record in records where record.slug != slug {
                if let neighbour = try await Neighbours.neighbour(record, ledger: ledger) {
                    neighbours.append(neighbour)
                }
            }
        }
        return Subject(
            folder: folder, contracts: contracts, wording: wording, lineage: lineage, parent: parent,
            isNew: known == nil, records: records, suppressed: suppressed, learned: learned,
            neighbours: neighbours)
    }

    /// Which plan of the campaign's family it is.
    private func lineage(_ records: [CampaignRecord]) throws -> Lineage? {
        let slug = try workplace.slug(campaign)
        if let (parent, number) = Lineage.split(slug) {
            let known = Family.members(of: parent, among: records).dropFirst().map(\.slug)
            guard known.contains(slug) else { throw Problem.noSuchSupplement(slug, known: Array(known)) }
            if late.isEmpty { throw Problem.supplementNeedsFiles(slug) }
            return Lineage(parent: parent, kind: .supplement, number: number)
        }
        if late.isEmpty { return nil }
        let last = Family.members(of: slug, among: records).compactMap(\.lineage?.number).max() ?? 0
        return Lineage(parent: slug, kind: .supplement, number: last + 1)
    }

    /// The campaign that a supplement belongs to.
    ///
    /// Throws ``Problem`` when it is not approved, or the folder has other words by now.
    private func parent(
        _ lineage: Lineage, _ records: [CampaignRecord], _ wording: PlannedWording, _ campaign: Campaign
    ) throws -> CampaignRecord {
        guard let record = records.first(where: { $0.slug == lineage.parent }), let plan = record.plan else {
            throw Problem.notPlanned(lineage.parent)
        }
        if record.approval == nil { throw Problem.supplementTooEarly(lineage.parent) }
        let isSame = plan.wording.letter == wording.letter && plan.wording.text == wording.text
        guard isSame, plan.directive == campaign.directive.identity else {
            throw Problem.supplementReworded(lineage.parent)
        }
        return record
    }

    /// What is remembered of numbers: whom this plan must leave out, and the networks that receipts reported.
    private func remembered(
        _ slug: String, _ campaign: Campaign, _ records: [CampaignRecord], _ ledger: any Ledger & RegisterStore,
        _ purpose: Purpose
    ) async throws -> (Suppression, PortedNetworks) {
        _ = try workplace.keys.master(making: purpose == .freezing)
        let (book, roll) = (workplace.registers(in: ledger), try workplace.roll())
        var suppressed = try await Suppression.gathered(
            for: campaign, ledger: ledger, book: book, roll: roll, now: workplace.time.now())
        suppressed[.earlierPlan] = try await Family.numbers(beside: slug, among: records, ledger: ledger, roll: roll)
        // A table of ported numbers that is newer than a report overrules it.
        let lists = campaign.audience
        return (suppressed, try await book.learnedNetworks(since: lists.ported == nil ? nil : lists.portedAsOf))
    }
}
