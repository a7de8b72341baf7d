import Campaigns
import Carriers
import Delivery
import Documents
import Foundation
import Ledgers
import Logging

/// Where commands are composed: the data folder, the keys, the carriers, the campaign that was named.
struct Workplace: Sendable {
    /// Folder of the ledger and the rejects files.
    let data: String
    let carriersFile: String
    let keys: KeyRing
    let time = SystemTime()

    init(data: String, carriersFile: String, keys: KeyRing? = nil) {
        self.data = data
        self.carriersFile = carriersFile
        self.keys = keys ?? KeyRing(environment: ProcessInfo.processInfo.environment)
    }

    var ledgerPath: String { data + "/ledger.sqlite" }

    /// The ledger for writing; makes the data folder.
    func ledger() throws -> any Ledger & RegisterStore {
        try makeData()
        return try SQLiteLedger(path: ledgerPath)
    }

    /// Makes the data folder when there is none.
    func makeData() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem.badUse(
                "ledger-unusable", at: Place(file: data), Texts.ledgerUnusable(error.localizedDescription),
                Texts.ledgerUnusableAdvice)
        }
    }

    /// Removes the folders of a plan that was not made, as far as nothing is in them.
    func removeEmptyData() {
        for folder in [data + "/plans", data + "/rejects", data] { rmdir(folder) }
    }

    /// The ledger for reading: nil, and nothing made, when there is none.
    func existingLedger() throws -> (any Ledger & RegisterStore)? {
        FileManager.default.fileExists(atPath: ledgerPath) ? try SQLiteLedger(path: ledgerPath) : nil
    }

    /// The carriers as they are described.
    ///
    /// - Throws: ``ProblemList`` when lint finds something that blocks: a description that would break a promise is not
    ///   planned with, not rehearsed, not sent with.
    func carriers() throws -> CarrierBook {
        let bytes = try FileReader.read(carriersFile)
        let findings = try CarrierLint.findings(reading: bytes, file: carriersFile)
        if let list = ProblemList(findings.filter { $0.severity == .block }.map(\.problem)) { throw list }
        return try CarrierBook(reading: bytes, file: carriersFile)
    }

    /// The carriers that a campaign names, in its order.
    ///
    /// - Throws: ``Problem`` when one of them is not described, or is switched off.
    func carriers(of campaign: Campaign) throws -> [Carrier] {
        let book = try carriers()
        return try campaign.carriers.map { id in
            guard let carrier = book[id], carrier.enabled else {
                throw Problem.unknownCarrier(id, file: carriersFile, known: book.carriers.filter(\.enabled).map(\.id))
            }
            guard carrier.kind == .http else { throw Problem.mockKind(id, file: carriersFile) }
            return carrier
        }
    }

    /// The folder that a person named: a path, or a slug under `campaigns/`. A plan that belongs to another one
    /// (`an-giang+1`) has the campaign's folder.
    func folder(_ name: String) async throws -> CampaignFolder {
        guard let path = folderPath(name) ?? Lineage.split(name).flatMap({ folderPath($0.parent) }) else {
            throw Problem.noCampaign(name)
        }
        return try await CampaignFolder(path: path)
    }

    /// True when a person named a campaign's folder, or its slug.
    func isFolder(_ name: String) -> Bool { folderPath(name) != nil }

    /// Absolute path of the folder that a person named; nil when there is none.
    func absoluteFolder(_ name: String) -> String? {
        folderPath(name).map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    }

    /// True when there is a file that describes carriers.
    var describesCarriers: Bool { FileManager.default.fileExists(atPath: carriersFile) }

    /// The slug that a person named: of a folder, or of a campaign in the ledger.
    func slug(_ name: String) throws -> String {
        guard let path = folderPath(name) else {
            guard let (parent, number) = Lineage.split(name), folderPath(parent) != nil else { return name }
            return Lineage(parent: try slug(parent), kind: .supplement, number: number).slug
        }
        let file = path + "/campaign.json"
        return try Campaign(reading: FileReader.read(file), file: file).slug
    }

    /// The campaign in the ledger.
    ///
    /// - Throws: ``Problem`` when neither folder nor ledger knows it, or it has no plan.
    func record(_ name: String, in ledger: (any Ledger)?) async throws -> CampaignRecord {
        let slug = try slug(name)
        if let record = try await ledger?.campaign(slug) { return record }
        if folderPath(name) == nil { throw Problem.noCampaign(name) }
        throw Problem.notPlanned(slug)
    }

    /// Who a person acts on: the ledger and the planned campaign.
    ///
    /// Throws ``Problem`` when the campaign has no plan.
    func desk(_ campaign: String) async throws -> (office: Office, slug: String) {
        let ledger = try existingLedger()
        let slug = try await record(campaign, in: ledger).slug
        guard let ledger else { throw Problem.notPlanned(slug) }
        return (Office(ledger: ledger, time: time), slug)
    }

    /// Opens the numbers of plans; no key file is made for it.
    func roll() throws -> Roll { Roll(pepper: try keys.master(making: false)) { [keys] in try keys.dataKey(of: $0) } }

    /// Opens the registers of numbers that a ledger keeps.
    func registers(in store: any RegisterStore) -> RegisterBook {
        RegisterBook(store) { [keys] register, making in try keys.registerKey(register, making: making) }
    }

    private func folderPath(_ name: String) -> String? {
        var trimmed = name
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        if trimmed.hasSuffix("/campaign.json") { trimmed.removeLast("/campaign.json".count) }
        return [trimmed, "campaigns/" + trimmed].first { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        }
    }
}
