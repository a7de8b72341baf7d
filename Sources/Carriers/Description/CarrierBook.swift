package import Campaigns

/// A document `carriers.json` that was read: every carrier that we have a contract with.
package struct CarrierBook: Sendable {
    package let version: Int
    package let carriers: [Carrier]

    /// Reads and compiles a document.
    ///
    /// - Throws: the first finding as a ``Problem`` (bad use) with file, line, column and path.
    package init(reading bytes: [UInt8], file: String) throws(Problem) {
        let reader = try CarrierBookReader(bytes, file: file)
        if let finding = reader.findings.first { throw finding.problem }
        version = 1
        carriers = reader.carriers
    }

    /// Everything that is wrong with a document; empty when it can be loaded.
    ///
    /// - Throws: a ``Problem`` only when the bytes are no JSON.
    package static func findings(reading bytes: [UInt8], file: String) throws(Problem) -> [JSONFinding] {
        try CarrierBookReader(bytes, file: file).findings
    }

    package subscript(id: String) -> Carrier? { carriers.first { $0.id == id } }

    /// - Throws: a ``Problem`` that names the carriers there are.
    package func carrier(_ id: String) throws(Problem) -> Carrier {
        guard let carrier = self[id] else { throw Texts.carrierUnknown(id, known: carriers.map(\.id)) }
        return carrier
    }
}
