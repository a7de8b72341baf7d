package import Campaigns

/// What `loa carriers check` finds: schema, lint, vectors.
package struct CarriersCheck: Sendable {
    /// The number of entries in the document.
    package let carriers: Int
    package let findings: [LintFinding]
    /// The number of single expectations of the vectors.
    package let checks: Int
    package let failed: [VectorFailure]

    /// Nothing blocks and every vector holds.
    package var passes: Bool { failed.isEmpty && !findings.contains { $0.severity == .block } }

    /// - Throws: a ``Problem`` (bad use) when one of the files is no JSON, or the second no list of vectors.
    package init(
        reading bytes: [UInt8], file: String, vectors: (bytes: [UInt8], file: String)? = nil,
        hasSecret: ((String) -> Bool)? = nil
    ) throws(Problem) {
        findings = try CarrierLint.findings(reading: bytes, file: file, hasSecret: hasSecret)
        carriers = try JSON(reading: bytes, file: file)["carriers"]?.array?.count ?? 0
        var list: [Vector] = []
        if let vectors { list = try Vector.list(reading: vectors.bytes, file: vectors.file) }
        // A document that cannot be loaded has findings: its vectors have nothing to be played against.
        guard let book = try? CarrierBook(reading: bytes, file: file) else {
            checks = 0
            failed = []
            return
        }
        let replay = VectorReplay(list, against: book)
        checks = replay.checks
        failed = replay.failed
    }

    package var json: JSON {
        [
            "carriers": JSON(carriers), "checks": JSON(checks), "failed": .array(failed.map(\.json)),
            "findings": .array(findings.map(\.json)),
        ]
    }
}
