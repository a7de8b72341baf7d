extension JSON {
    /// Reads a document strictly.
    ///
    /// - Throws: a ``Problem`` (bad use) that names file, line and column.
    package init(reading bytes: [UInt8], file: String) throws(Problem) {
        self = try JSONDocument(reading: bytes, file: file).root
    }

    /// Reads what another party sent: as strict, except that of repeated names the first one counts.
    ///
    /// - Returns: nil when the bytes are no JSON.
    package init?(received bytes: [UInt8]) {
        var parser = JSONParser(bytes, allowsDuplicates: true)
        guard let (value, _) = try? parser.document() else { return nil }
        self = value
    }
}
