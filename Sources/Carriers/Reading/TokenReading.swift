/// What the reply to a token request means.
package enum TokenReading: Sendable, Equatable {
    /// The token and how long it lives, as far as the gateway tells; otherwise the description's `ttlSeconds` hold.
    case token(String, expiresInSeconds: Int?)
    case failed(ReplyReading)
}
