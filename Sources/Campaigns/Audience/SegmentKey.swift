/// The recipients of one province and one network.
package struct SegmentKey: Sendable, Hashable, Comparable {
    /// Province code of the list of 2025.
    package let province: String
    package let network: Network

    package init(province: String, network: Network) {
        self.province = province
        self.network = network
    }

    package static func < (a: SegmentKey, b: SegmentKey) -> Bool {
        (a.province, a.network.rawValue) < (b.province, b.network.rawValue)
    }
}
