import Hummingbird

/// A request's context that keeps hold of its connection, so that the mock can close it without a reply.
struct MockContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let close: @Sendable () async -> Void

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        let channel = source.channel
        close = { try? await channel.close() }
    }

    /// Returns once the connection is gone.
    func closeConnection() async { await close() }
}
