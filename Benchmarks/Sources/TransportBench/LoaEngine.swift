import Carriers
import Gateways

/// Loa's transport as the gateways use it.
enum LoaEngine {
    /// - Parameters:
    ///   - load: what is asked.
    ///   - onSendingThread: tasks prefer the transport's executor, as those of a run do.
    /// - Returns: what was done.
    static func run(_ load: Load, onSendingThread: Bool) async -> Figures {
        let transport = CurlTransport(concurrentConnections: load.open)
        defer { transport.close() }
        let request = HTTPRequest(
            method: "POST", url: load.url, headers: load.fields.map { HTTPField($0.0, $0.1) }, body: load.body)
        var rules = Transport()
        rules.allowPrivateAddress = true
        let described = rules
        let once: @Sendable () async -> Bool = {
            guard case .answered(let reply) = await transport.exchange(request, described, reach: .loopbackOnly) else {
                return false
            }
            return reply.status == 200
        }
        guard onSendingThread else { return await Round.run(load, once) }
        return await withTaskExecutorPreference(transport.executor) { await Round.run(load, once) }
    }
}
