/// A report that was issued under a number: what it said then can be proved.
package struct IssuedReport: Sendable, Codable, Equatable {
    /// From 1, one series a campaign.
    package let number: Int
    /// The moment of its figures, RFC 3339.
    package let asOf: String
    package let by: String
    /// SHA-256 of its canonical JSON, the bytes of its file.
    package let digest: String

    package init(number: Int, asOf: String, by: String, digest: String) {
        self.number = number
        self.asOf = asOf
        self.by = by
        self.digest = digest
    }

    /// Name of its file; two people who issue at once do not overwrite each other's.
    package var file: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + digest.prefix(12) + ".json"
    }
}
