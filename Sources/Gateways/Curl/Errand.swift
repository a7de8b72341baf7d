internal import Carriers

/// One request on its way from a caller to the thread that sends it, with the place that waits for its end.
struct Errand: Sendable {
    let request: HTTPRequest
    let route: Route
    let ended: CheckedContinuation<Exchange, Never>
}
