import Campaigns

/// One finding, as `loa directive read` and `loa check` show it.
enum FindingOutput {
    static func json(_ finding: Finding) -> JSON {
        [
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "file": .string(finding.place.file), "line": JSON(finding.place.line ?? 1),
            "column": JSON(finding.place.column ?? 1), "found": .string(finding.found),
            "suggested": JSON(finding.suggested),
            "why": ["vi": .string(finding.why.vi), "en": .string(finding.why.en)],
        ]
    }

    static func line(_ finding: Finding, _ language: Language) -> String {
        let suggestion = finding.suggested.flatMap { $0.isEmpty ? nil : " " + Texts.perhaps($0)[language] + "." }
        return
            "\(Texts.severity(finding.severity)[language]) \(finding.place): \(finding.why[language])\(suggestion ?? "")"
    }
}
