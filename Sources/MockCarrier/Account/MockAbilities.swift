/// What a description is able to say, as far as the account has to know it.
struct MockAbilities: Sendable {
    let canReject: Bool
    let canTellApart: Bool
    /// The gateway's message ids are our own keys.
    let echoesKeys: Bool
    let isPolled: Bool
    /// Requests carry a token that can end.
    let fetchesToken: Bool
    /// How long after the submission a poll finds the result.
    let pollAfterMs: Int
}
