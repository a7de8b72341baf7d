package import Campaigns

extension Carrier {
    /// How a message is encoded on the radio path, by the identifiers of `carriers.json`.
    package typealias Encoding = Campaigns.Encoding
}
