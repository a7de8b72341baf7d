/// Which carrier takes a segment.
package enum Routing {
    /// The contract for `key`: the highest `priority` first, then the one that serves the fewest networks
    /// (a carrier named for a network before one that takes everything), then the order in which the campaign names them.
    ///
    /// - Returns: nil when none of them serves the network in that province.
    package static func contract(for key: SegmentKey, among contracts: [Contract]) -> Contract? {
        contracts
            .filter { $0.networks.contains(key.network) }
            .filter { $0.provinces.isEmpty || $0.provinces.contains(key.province) }
            .enumerated()
            .min { a, b in
                (-a.element.priority, a.element.networks.count, a.offset)
                    < (-b.element.priority, b.element.networks.count, b.offset)
            }?.element
    }
}
