/// How far an exchange has come, written by the callbacks, read when it ends.
struct Progress: Sendable, Equatable {
    /// libcurl was allowed to begin the request; from here on it may have been sent.
    var begun = false
    /// libcurl asked to begin it a second time and was refused.
    var repeated = false
    /// An address was refused by ``AddressRule``.
    var addressRefused = false
    var replyBegun = false
    var replyTooLarge = false
}
