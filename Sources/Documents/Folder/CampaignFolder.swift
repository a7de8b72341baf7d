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

    /// Reads all lists into an audience.
    ///
    /// - `suppressed`: numbers that must not be planned.
    /// - `networks`: networks that some carrier of the campaign serves.
    /// - `progress`: told the bytes read so far and in all.
    ///
    /// Returns the audience and the digest of each list.
    package func audience(
        suppressed: NumberSet, networks: Set<Network>, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> (audience: Audience, inputs: [Plan.Input]) {
        let lists = campaign.audience
        var builder = AudienceBuilder(
            province: lists.province, codeList: lists.codeList, suppressed: suppressed, networks: networks)
        var inputs: [Plan.Input] = []
        var read = 0
        let all = lists.files.reduce(0) { $0 + FileReader.size(list($1)) }
        for name in lists.files {
            let bytes = try FileReader.read(list(name))
            builder.begin(file: list(name))
            try ListReader(file: list(name), columns: lists.columns).read(bytes) { builder.add($0) }
            inputs.append(Plan.Input(name: name, digest: Fingerprint.digest(of: bytes)))
            read += bytes.count
            progress(read, all)
        }
        return (builder.audience, inputs)
    }

    /// What differs from the files and rules that a plan was made from; empty when nothing does.
    ///
    /// `contracts`: the carriers as they are described now.
    package func changes(since plan: Plan, contracts: [Contract]) throws -> [String] {
        var changed: [String] = []
        for contract in contracts {
            guard let share = plan.share(of: contract.id) else { continue }
            if share.contract != contract.digest { changed.append("carriers.json (\(contract.id))") }
            let variants = plan.segments(of: contract.id).map { plan.variants[plan.segments[$0].variant] }
            if let now = try? message.variant(for: contract), variants.contains(where: { $0 != now }) {
                changed.append(campaign.message.file)
            }
        }
        for share in plan.shares where !contracts.contains(where: { $0.id == share.gateway }) {
            changed.append("carriers.json (\(share.gateway))")
        }
        for input in plan.inputs {
            let bytes = try? FileReader.read(list(input.name))
            if bytes.map(Fingerprint.digest) != input.digest { changed.append(input.name) }
        }
        if campaign.rules(differFrom: plan) { changed.append("campaign.json") }
        return Array(Set(changed)).sorted()
    }
}

extension Campaign {
    fileprivate func rules(differFrom plan: Plan) -> Bool {
        directive.identity != plan.directive || kind.rawValue != plan.campaignClass
            || schedule.start != plan.schedule.start || schedule.validUntil != plan.schedule.validUntil
            || schedule.days != plan.schedule.days || schedule.pace != plan.schedule.pace
            || audience.files != plan.inputs.map(\.name)
    }
}
