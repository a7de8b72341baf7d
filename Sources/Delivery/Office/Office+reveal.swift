import Campaigns

extension Office {
    /// Numbers of a campaign are about to be shown unmasked: who asked, and why, is in the journal first.
    ///
    /// - `rows`: how many numbers.
    /// - `file`: where they go; `-` is standard output.
    ///
    /// Throws ``Problem`` when name or reason is empty; nothing may be shown then.
    package func reveal(_ slug: String, rows: Int, to file: String, by name: String, reason: String) async throws {
        if name.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
        if reason.allSatisfy(\.isWhitespace) { throw Problem.reasonMissing }
        _ = try await perform(on: slug) { record in
            let hash = record.plan?.hash ?? ""
            return JournalDraft(
                who: name, act: "reveal", subject: slug, before: hash, after: hash, reason: reason,
                detail: String(
                    decoding: JSON.object([
                        JSON.Member("recipients", JSON(rows)), JSON.Member("file", .string(file)),
                    ]).compact, as: UTF8.self))
        }
    }
}
