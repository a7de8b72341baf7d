import Campaigns

/// A list of a campaign.
package struct ListFile: Sendable {
    /// As `campaign.json` has it.
    package let name: String
    /// As errors and rejects show it.
    package let path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }

    /// Reads the list to its end with columns found by their headers; nothing is kept.
    ///
    /// Throws ``Problem`` (bad use) for a list that cannot be used.
    package func check() async throws {
        let lists = Campaign.Lists(files: [name], province: nil, codeList: nil, columns: [:])
        _ = try await AudienceReading(
            [self], lists: lists, networks: Set(Network.allCases), suppressed: Suppression(), capacity: 4_096
        ).opened().read()
    }
}
