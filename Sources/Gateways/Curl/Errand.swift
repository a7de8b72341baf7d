internal import Carriers

/// One request on its way from a caller to the thread that sends it, with the place that waits for its end.
///
/// A class, because it is handed on several times, and copying its dozen members costs more than all the hands
/// (measured).
final class Errand: Sendable {
    let request: HTTPRequest
    let route: Route
    let ended: CheckedContinuation<Exchange, Never>

    init(request: HTTPRequest, route: Route, ended: CheckedContinuation<Exchange, Never>) {
        self.request = request
        self.route = route
        self.ended = ended
    }
}
