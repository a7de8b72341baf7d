package import Campaigns
import Foundation

/// A campaign's folder on disk: `campaign.json`, the letter as it came, `message.txt`, the lists.
package struct CampaignFolder: Sendable {
    package let path: String
    package let campaign: Campaign
    package let message: Message
    /// The letter as it came, byte for byte.
    package let letter: [UInt8]

    /// Reads the folder whole, or not at all.
    ///
    /// - Throws: ``Problem`` (bad use) for anything that is missing or malformed, with its place.
    package init(path: String) throws {
        let campaign = try Campaign(reading: FileReader.read(path + "/campaign.json"), file: path + "/campaign.json")
        self.path = path
        self.campaign = campaign
        let text = path + "/" + campaign.message.file
        guard let contents = String(validating: try FileReader.read(text), as: UTF8.self) else {
            throw Problem.notUTF8(text, line: 1)
        }
        message = Message(contents: contents, allowed: campaign.message.variants)
        if message.text.isEmpty { throw Problem.emptyMessage(text) }
        letter = try FileReader.read(path + "/" + campaign.directive.file)
        for list in campaign.audience.files { try FileReader.check(path + "/" + list) }
    }

    /// Path of a list, as errors and rejects show it.
    package func list(_ name: String) -> String { path + "/" + name }

    /// The reading of all lists into an audience.
    ///
    /// - Parameters:
    ///   - suppressed: numbers that must not be planned.
    ///   - networks: networks that some carrier of the campaign serves.
    ///   - capacity: recipients of a page.
    /// - Returns: a reading that has not begun.
    package func reading(suppressed: NumberSet, networks: Set<Network>, capacity: Int = 4_096) -> AudienceReading {
        AudienceReading(
            campaign.audience.files.map { ListFile(name: $0, path: list($0)) }, lists: campaign.audience,
            networks: networks, suppressed: suppressed, capacity: capacity)
    }

    /// Every file that a plan is made from, with the digest of its bytes.
    ///
    /// `lists`: the lists as they were read for the plan.
    package func inputs(_ lists: [Plan.Input]) throws -> [Plan.Input] {
        let names = ["campaign.json", campaign.directive.file, campaign.message.file]
        return try names.map { Plan.Input(name: $0, digest: try FileReader.digest(path + "/" + $0)) } + lists
    }

    private var inputs: [Plan.Input] {
        get throws {
            try inputs(
                campaign.audience.files.map { Plan.Input(name: $0, digest: try FileReader.digest(list($0))) })
        }
    }

    /// What differs from the files and contracts that a plan was made from; empty when nothing does.
    ///
    /// `contracts`: the carriers as they are described now.
    package func changes(since plan: Plan, contracts: [Contract]) throws -> [String] {
        let files = Set(try inputs.map { [$0.name, $0.digest] }).symmetricDifference(
            plan.inputs.map { [$0.name, $0.digest] })
        return (files.map { $0[0] } + plan.changedContracts(contracts)).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }.sorted()
    }
}

extension Plan {
    /// Carriers with a share whose contract is not the one that the plan was made with, as a reader knows them.
    package func changedContracts(_ contracts: [Contract]) -> [String] {
        shares.filter { share in !contracts.contains { $0.id == share.gateway && $0.digest == share.contract } }
            .map { "carriers.json (\($0.gateway))" }
    }
}
