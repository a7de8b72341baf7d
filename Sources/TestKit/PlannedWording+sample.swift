package import Campaigns

extension PlannedWording {
    /// The wording of a made-up plan; nothing of it has to be confirmed unless `demand` says so.
    package static func sample(_ demand: Wording.Demand = .none) -> PlannedWording {
        PlannedWording(letter: "", text: "", demand: demand, obstacles: [])
    }
}
