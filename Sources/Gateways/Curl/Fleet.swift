/// The multi handles of one route. libcurl looks for a free connection by walking over all of a multi handle's, so
/// many are spread over several (measured at 512 open).
final class Fleet {
    /// Connections that one multi handle walks over.
    private static let reach = 64

    let route: Route
    private let poller: Poller
    private let size: Int
    private let limit: Int
    private(set) var multis: [MultiHandle] = []

    /// - Parameters:
    ///   - route: shared by all of them.
    ///   - poller: waits for their sockets.
    ///   - limit: open requests of all of them together.
    init(route: Route, poller: Poller, limit: Int) {
        self.route = route
        self.poller = poller
        size = (limit + Self.reach - 1) / Self.reach
        // Rounded down: never more together than was asked for.
        self.limit = limit / size
    }

    var isIdle: Bool { multis.allSatisfy(\.isIdle) }

    /// - Returns: false when libcurl has no memory left; the errand is then still the caller's.
    func admit(_ errand: Errand) -> Bool {
        guard let multi = lightest() else { return false }
        multi.admit(errand)
        return true
    }

    func end() {
        for multi in multis { multi.end() }
        multis = []
    }

    private func lightest() -> MultiHandle? {
        if let free = multis.first(where: { $0.load < limit }) { return free }
        if multis.count < size, let new = MultiHandle(route: route, poller: poller, limit: limit) {
            multis.append(new)
            return new
        }
        return multis.min { $0.load < $1.load }
    }
}
