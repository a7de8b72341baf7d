import Campaigns
import Carriers

/// Which carrier is meant by a method and a path, and what is asked of it.
struct MockRoutes: Sendable {
    enum Errand: Sendable, Equatable {
        case send, token, poll
    }

    struct Route: Sendable, Equatable {
        let carrier: Int
        let errand: Errand
    }

    private var exact: [String: Route] = [:]
    private var patterns: [(method: String, pattern: PathPattern, route: Route)] = []

    /// - Returns: false when the URL does not point here.
    /// - Throws: the other carrier's index, when the place is taken.
    mutating func add(_ request: RequestTemplate, at port: Int, _ route: Route) throws(Taken) -> Bool {
        guard let pattern = PathPattern(request.url, at: port) else { return false }
        if let path = pattern.exact {
            let place = "\(request.method) \(path)"
            if let other = exact[place] {
                guard other == route else { throw Taken(path: path, method: request.method, carrier: other.carrier) }
            }
            exact[place] = route
        } else {
            if let other = patterns.first(where: { $0.method == request.method && $0.pattern == pattern }) {
                guard other.route == route else {
                    throw Taken(path: pattern.written, method: request.method, carrier: other.route.carrier)
                }
            }
            patterns.append((request.method, pattern, route))
        }
        return true
    }

    /// Two carriers want the same place.
    struct Taken: Error {
        let path: String
        let method: String
        let carrier: Int
    }

    func route(_ method: String, _ path: String) -> Route? {
        exact["\(method) \(path)"]
            ?? patterns.first { $0.method == method && $0.pattern.matches(path) }?.route
    }
}
