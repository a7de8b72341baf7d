/// Subscribers whose list the carrier keeps: it sends to them itself, and no number of theirs is ever here.
///
/// It has a price, a text and a share to accept as every segment has; it has no pages and no states, and what became of
/// it is only known from the carrier's own totals.
package struct HeldSegment: Sendable, Codable, Equatable {
    package let province: String
    /// nil for all networks of the carrier.
    package let network: Network?
    /// The carrier's identifier in `carriers.json`.
    package let gateway: String
    /// Index into the plan's variants.
    package let variant: Int
    /// Subscribers, as the carrier declared them.
    package let count: Int
    /// All parts of all its messages.
    package let parts: Int
    /// nil when the contract has no price for it, or several: "chưa có giá", never zero.
    package let price: Money?

    package init(
        province: String, network: Network?, gateway: String, variant: Int, count: Int, parts: Int, price: Money?
    ) {
        self.province = province
        self.network = network
        self.gateway = gateway
        self.variant = variant
        self.count = count
        self.parts = parts
        self.price = price
    }
}
