import Campaigns

extension Office {
    /// Enters a frozen report into the campaign's series and the journal, in one transaction.
    ///
    /// Throws ``Problem`` when the name is empty, or somebody else has issued one of that number in the meantime.
    @discardableResult
    package func issue(_ report: IssuedReport, of slug: String) async throws -> CampaignRecord {
        if report.by.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
        return try await perform(on: slug) { record in
            let earlier = record.issued ?? []
            guard report.number == earlier.count + 1 else { throw Problem.issuedMeanwhile(slug) }
            record.issued = earlier + [report]
            let detail: JSON = [
                "number": JSON(report.number), "asOf": .string(report.asOf), "file": .string(report.file),
            ]
            return JournalDraft(
                who: report.by, act: "issue", subject: slug, before: earlier.last?.digest ?? "", after: report.digest,
                detail: String(decoding: detail.compact, as: UTF8.self))
        }
    }
}
