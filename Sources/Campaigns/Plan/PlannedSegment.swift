/// One province and one network in a plan, with the carrier that routing gives it.
package struct PlannedSegment: Sendable, Codable, Equatable {
    package let province: String
    package let network: Network
    /// The carrier's identifier in `carriers.json`.
    package let gateway: String
    /// Index into the plan's variants.
    package let variant: Int
    package let recipients: Int
    /// All parts of all its messages.
    package let parts: Int
    /// nil when the contract has no price for the network: "chưa có giá", never zero.
    package let price: Money?

    package init(
        province: String, network: Network, gateway: String, variant: Int, recipients: Int, parts: Int, price: Money?
    ) {
        self.province = province
        self.network = network
        self.gateway = gateway
        self.variant = variant
        self.recipients = recipients
        self.parts = parts
        self.price = price
    }
}
