package import Campaigns
package import Carriers
package import Foundation

/// Files that are committed beside the sources, found from where this file stands.
package enum Repository {
    package static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: path)))
    }

    /// A carrier of the committed `carriers.json`, with members changed.
    package static func carrier(_ id: String, _ change: (inout [String: Any]) -> Void = { _ in }) throws -> Carrier {
        var book = try object(try bytes("carriers.json"))
        book["carriers"] = (book["carriers"] as? [[String: Any]] ?? []).map { entry in
            guard entry["id"] as? String == id else { return entry }
            var entry = entry
            change(&entry)
            return entry
        }
        let changed = try JSONSerialization.data(withJSONObject: book)
        return try CarrierBook(reading: Array(changed), file: "carriers.json").carrier(id)
    }

    /// The committed campaign of An Giang, with members changed.
    package static func campaign(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> Campaign {
        var members = try object(try bytes("campaigns/an-giang-1153-so-lien-lac-dien-tu/campaign.json"))
        change(&members)
        let changed = try JSONSerialization.data(withJSONObject: members)
        return try Campaign(reading: Array(changed), file: "campaign.json")
    }

    private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }
}
