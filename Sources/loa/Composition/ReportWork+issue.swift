import Campaigns
import Delivery
import Documents
import Foundation

/// Issuing: the figures are frozen as a file of the data folder before the journal names it.
extension ReportWork {
    /// Throws ``Problem`` when the name is empty, the report before is missing or was edited, or somebody else issued
    /// one at the same time; nothing is issued then.
    func issue(
        _ figures: inout ReportFigures, _ record: CampaignRecord, _ accounts: [PlanAccount], by name: String
    ) async throws {
        if name.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
        let folder = workplace.data + "/reports/" + record.slug
        let last = record.issued?.last
        figures.number = (last?.number ?? 0) + 1
        figures.differences = try last.flatMap { last in
            ReportDifferences(since: try earlier(last, in: folder), in: figures, accounts: accounts)
        }
        let bytes = ReportOutput.json(figures).canonical
        let report = IssuedReport(
            number: figures.number ?? 1, asOf: figures.asOf.description, by: name,
            digest: Fingerprint.digest(of: bytes))
        let path = folder + "/" + report.file
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Problem.unwritable(path, error.localizedDescription)
        }
        let file = try AtomicFile(path)
        try file.write(bytes)
        try file.finish()
        do {
            try await Office(ledger: try workplace.ledger(), time: workplace.time).issue(report, of: record.slug)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// The issued report before, as it was.
    private func earlier(_ report: IssuedReport, in folder: String) throws -> JSON {
        let path = folder + "/" + report.file
        let bytes = try FileReader.read(path)
        guard Fingerprint.digest(of: bytes) == report.digest, let json = JSON(received: bytes) else {
            throw Problem.issuedEdited(report.number, path)
        }
        return json
    }
}
