internal import Carriers

/// Everything that decides which connections a request may share: requests of equal routes share them, others never.
///
/// The transport is part of it because libcurl keeps `resolve` entries and connections for all handles of one multi
/// handle; the reach, because a connection opened without the rule must not serve a request under it; the origin,
/// so that a gateway that hangs holds up only its own requests.
struct Route: Sendable, Equatable {
    /// Scheme and authority as written, such as `https://sms.example:8443`.
    let origin: String
    let transport: Transport
    let reach: Reach
}
