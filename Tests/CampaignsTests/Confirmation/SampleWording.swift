import Campaigns
import TestKit

/// The wordings of the two committed campaigns, held against their letters.
enum SampleWording {
    static let anGiang = "an-giang-1153-so-lien-lac-dien-tu"
    static let haNoi = "ha-noi-677-con-cap-cuu"

    /// - `text`: changes the message.
    /// - `letter`: changes the letter's file.
    /// - `campaign`: changes the bytes of `campaign.json`.
    static func make(
        _ slug: String = anGiang, text: (String) -> String = { $0 }, letter: (String) -> String = { $0 },
        campaign: (String) -> String = { $0 }
    ) throws -> Wording {
        func file(_ name: String) throws -> String {
            String(decoding: try Fixture.bytes("campaigns/\(slug)/\(name)"), as: UTF8.self)
        }
        let json = campaign(try file("campaign.json"))
        let campaign = try Campaign(reading: Array(json.utf8), file: "campaign.json")
        let bytes = Array(letter(try file("directive.txt")).utf8)
        return Wording(
            Message(contents: text(try file("message.txt")), allowed: campaign.message.variants), campaign: campaign,
            letters: try LetterReader.read(bytes, file: "directive.txt"),
            letterDigest: Fingerprint.digest(of: bytes))
    }
}
