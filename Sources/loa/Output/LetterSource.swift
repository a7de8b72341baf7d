import Campaigns
import Documents
import Foundation

/// Where the letters that a command shows were read from.
struct LetterSource {
    let file: LetterFile
    /// Of the campaign whose letter this is, when it was typed by hand.
    private let retyped: (mark: Campaign.Retyped, digest: String?)?

    /// `name`: absent or `-` is standard input. A letter in a campaign's folder has the marks that `campaign.json` puts
    /// on it.
    init(_ name: String?) async throws {
        guard let name, name != "-" else {
            file = try await LetterFile(InputFile.read(nil).bytes, name: "-")
            retyped = nil
            return
        }
        file = try await LetterFile(path: name)
        let url = URL(fileURLWithPath: name)
        let folder = url.deletingLastPathComponent().path
        guard let bytes = try? FileReader.read(folder + "/campaign.json"),
            let campaign = try? Campaign(reading: bytes, file: folder + "/campaign.json"),
            campaign.directive.file == url.lastPathComponent, let mark = campaign.directive.retyped
        else {
            retyped = nil
            return
        }
        retyped = (mark, (try? FileReader.read(folder + "/" + mark.from)).map { Fingerprint.digest(of: $0) })
    }

    var json: JSON {
        [
            "file": .string(file.name), "sha256": .string(file.digest), "bytes": JSON(file.bytes),
            "format": .string(file.format.rawValue), "encoding": JSON(file.encoding),
            "converted": JSON(file.converter),
            "retyped": retyped.map { retyped in
                [
                    "by": .string(retyped.mark.by), "from": .string(retyped.mark.from),
                    "sha256": JSON(retyped.digest),
                ]
            } ?? .null,
        ]
    }

    func text(_ language: Language) -> String {
        let format = file.encoding.map { "\(file.format.rawValue), \($0)" } ?? file.format.rawValue
        let phrases = [
            Texts.letterSource(
                file.name, format, bytes: Grouping.office(file.bytes), sha256: file.digest),
            file.converter.map(Texts.letterConverted),
            retyped.map { Texts.letterRetyped(by: $0.mark.by, from: $0.mark.from, sha256: $0.digest) },
        ]
        return phrases.compactMap { $0?[language] }.joined(separator: "\n")
    }
}
