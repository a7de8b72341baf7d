/// One campaign in a lane, as the lane's shell keeps it.
struct LaneFeed {
    let contract: LaneContract
    let source: PageSource
    var state: FeedState
    /// Units handed over, divided by the weight: whoever has the least goes next (start-time fair queueing).
    var served: Double
    /// Told once, when nothing of it is open any more.
    let ended: CheckedContinuation<LaneEnd, any Error>
}
