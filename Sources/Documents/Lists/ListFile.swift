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
}
