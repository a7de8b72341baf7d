import Campaigns
import Foundation

/// A letter's file as it came, and the text that is read from it.
package struct LetterFile: Sendable {
    /// What an original may weigh, pictures included.
    package static let mostBytes = 64_000_000

    /// As the person named it.
    package let name: String
    package let format: LetterFormat
    /// Size of the file as it came.
    package let bytes: Int
    /// SHA-256 of the file as it came.
    package let digest: String
    /// Of a text, as `UTF-8`; nil for a document.
    package let encoding: String?
    /// What made the text, as `pandoc 2.17.1.1`; nil when the file is the text itself. Lines and columns of everything
    /// that is found are then those of the converted text.
    package let converter: String?
    /// What ``LetterReader`` reads.
    package let text: [UInt8]

    /// - `bytes`: the file as it came.
    /// - `name`: for places and problems.
    ///
    /// Throws ``Problem`` (bad use) for a document that cannot be converted, and why.
    package init(_ bytes: [UInt8], name: String) async throws {
        guard bytes.count <= Self.mostBytes else {
            throw Problem.letterTooLarge(name, megabytes: bytes.count / 1_000_000)
        }
        self.name = name
        self.bytes = bytes.count
        digest = Fingerprint.digest(of: bytes)
        format = LetterFormat(bytes)
        switch format {
        case .text:
            (text, converter, encoding) = (bytes, nil, LetterDecoding.encoding(of: bytes))
        case .docx:
            let conversion = try await LetterConversion.docx(bytes, name)
            (text, converter, encoding) = (conversion.text, conversion.converter, nil)
        case .pdf:
            let conversion = try await LetterConversion.pdf(bytes, name)
            (text, converter, encoding) = (conversion.text, conversion.converter, nil)
        case .encrypted:
            throw Problem.letterEncrypted(name)
        }
    }

    /// - Throws: ``Problem`` (bad use) when the file is missing or cannot be read, or as ``init(_:name:)``.
    package init(path: String) async throws {
        try FileReader.check(path)
        let size = FileReader.size(path)
        guard size <= Self.mostBytes else { throw Problem.letterTooLarge(path, megabytes: size / 1_000_000) }
        try await self.init(FileReader.read(path), name: path)
    }
}
