package import Campaigns

/// The same moment on both clocks.
package struct Moment: Sendable, Equatable {
    package let wall: Instant
    package let steady: Instant

    package init(wall: Instant, steady: Instant) {
        self.wall = wall
        self.steady = steady
    }

    /// A moment of which both clocks say the same.
    package init(_ instant: Instant) { self.init(wall: instant, steady: instant) }

    /// What the wall clock will say when the steady one says so, unless it is set in between.
    package func wall(of steady: Instant) -> Instant {
        wall.advanced(byMilliseconds: steady.milliseconds - self.steady.milliseconds)
    }

    /// The reverse of ``wall(of:)``.
    package func steady(of wall: Instant) -> Instant {
        steady.advanced(byMilliseconds: wall.milliseconds - self.wall.milliseconds)
    }
}
