package import Campaigns
import Foundation

/// A campaign's folder on disk: `campaign.json`, the letter as it came, `message.txt`, the lists.
package struct CampaignFolder: Sendable {
    package let path: String
    package let campaign: Campaign
    package let message: Message
    /// The letter as it came, and the text of it.
    package let letterFile: LetterFile
    /// SHA-256 of the scan that the letter was retyped from; nil when it was not retyped.
    package let scan: String?

    /// The letter's text: the file as it came, or what a converter made of it.
    package var letter: [UInt8] { letterFile.text }

    /// Reads the folder whole, or not at all.
    ///
    /// - Throws: ``Problem`` (bad use) for anything that is missing or malformed, with its place.
    package init(path: String) async throws {
        let campaign = try Campaign(reading: FileReader.read(path + "/campaign.json"), file: path + "/campaign.json")
        self.path = path
        self.campaign = campaign
        message = try Self.message(path + "/" + campaign.message.file, allowed: campaign.message.variants)
        letterFile = try await LetterFile(path: path + "/" + campaign.directive.file)
        scan = try campaign.directive.retyped.map {
            Fingerprint.digest(of: try FileReader.read(path + "/" + $0.from))
        }
        for list in campaign.audience.inputs { try FileReader.check(path + "/" + list) }
    }

    /// Reads a wording.
    ///
    /// Throws ``Problem`` (bad use) when the file is missing, empty, or no UTF-8.
    package static func message(_ file: String, allowed: [VariantKind]) throws -> Message {
        guard let contents = String(validating: try FileReader.read(file), as: UTF8.self) else {
            throw Problem.notUTF8(file, line: 1)
        }
        let message = Message(contents: contents, allowed: allowed)
        if message.text.isEmpty { throw Problem.emptyMessage(file) }
        return message
    }

    /// Puts a confirmed wording into the message's file, whole or not at all.
    package func replaceMessage(_ message: Message) throws {
        let file = path + "/" + campaign.message.file
        do {
            try Data((message.text + "\n").utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw Problem.unwritable(file, error.localizedDescription)
        }
    }

    /// Path of a list, as errors and rejects show it.
    package func list(_ name: String) -> String { path + "/" + name }

    /// Paths of everything that the campaign is made from.
    package var files: [String] {
        (["campaign.json", campaign.message.file] + campaign.directive.files + campaign.audience.inputs).map(list)
    }

    /// The letter's file as findings and problems show it.
    package var letterPath: String { path + "/" + campaign.directive.file }

    /// The message held against its letter.
    ///
    /// - `text`: another wording than the folder's, to be held against the letter.
    /// - `usedOn`: ISO date on which the letter is to be used.
    ///
    /// Throws ``Problem`` (bad use) for a file that holds no letter.
    package func wording(_ text: Message? = nil, usedOn: String? = nil) throws -> Wording {
        Wording(
            text ?? message, campaign: campaign,
            letters: try LetterReader.read(letter, file: letterPath, usedOn: usedOn),
            letterDigest: letterFile.digest)
    }

    /// The reading of all lists into an audience.
    ///
    /// - Parameters:
    ///   - suppressed: numbers that must not be planned, by cause.
    ///   - networks: networks that some carrier of the campaign serves.
    ///   - capacity: recipients of a page.
    ///   - learned: networks that gateways reported; they overrule prefixes and the table of ported numbers.
    ///   - late: lists to be read in place of the campaign's own.
    /// - Returns: a reading that has not begun.
    package func reading(
        suppressed: Suppression, networks: Set<Network>, capacity: Int = 4_096,
        learned: PortedNetworks = PortedNetworks(), late: [ListFile] = []
    ) -> AudienceReading {
        AudienceReading(
            late.isEmpty ? campaign.audience.files.map { ListFile(name: $0, path: list($0)) } : late,
            lists: campaign.audience, networks: networks, suppressed: suppressed, capacity: capacity,
            ported: campaign.audience.ported.map { ListFile(name: $0, path: list($0)) }, learned: learned)
    }

    /// Every file that a plan is made from, with the digest of its bytes.
    ///
    /// `lists`: the lists as they were read for the plan.
    package func inputs(_ lists: [Plan.Input]) throws -> [Plan.Input] {
        let names = ["campaign.json"] + campaign.directive.files + [campaign.message.file]
        return try names.map { Plan.Input(name: $0, digest: try FileReader.digest(path + "/" + $0)) } + lists
    }

    /// The same files as they are now. A list that came late lies where it lay; gone, it is taken as it was.
    private func inputs(of plan: Plan) throws -> [Plan.Input] {
        guard plan.lineage != nil else {
            return try inputs(
                campaign.audience.inputs.map { Plan.Input(name: $0, digest: try FileReader.digest(list($0))) })
        }
        let own = try inputs([])
        let late = plan.inputs.filter { input in !own.contains { $0.name == input.name } }
        return own
            + late.map { Plan.Input(name: $0.name, digest: (try? FileReader.digest($0.name)) ?? $0.digest) }
    }

    /// What differs from the files and contracts that a plan was made from; empty when nothing does.
    ///
    /// `contracts`: the carriers as they are described now.
    package func changes(since plan: Plan, contracts: [Contract]) throws -> [String] {
        let files = Set(try inputs(of: plan).map { [$0.name, $0.digest] }).symmetricDifference(
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
