import Campaigns
package import Carriers
package import Delivery
import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle

/// Listens for the carriers' receipts at `/receipts/CARRIER/TOKEN`.
package struct ReceiptServer: Sendable {
    /// Where to listen, and how the carriers reach it.
    package struct Address: Sendable, Equatable {
        package let host: String
        package let port: Int

        /// Reads `HOST:PORT`; an IPv6 host stands in brackets.
        package init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
                (0...65_535).contains(port)
            else { return nil }
            let host = text[..<colon].trimmingPrefix("[")
            self.host = String(host.hasSuffix("]") ? host.dropLast() : host)
            self.port = port
            if self.host.isEmpty { return nil }
        }
    }

    private let routes: [String: ReceiptRoute]
    private let address: Address
    private let log: Logger

    /// - `carriers`: those that may send receipts.
    /// - `token`: the unguessable part of a carrier's path.
    /// - `publicURL`: how the carriers reach this server; some signatures cover it.
    package init(
        _ carriers: [Carrier], at address: Address, publicURL: String, token: (String) -> String,
        secret: @escaping @Sendable (String) -> String?, intake: (Carrier) -> ReceiptIntake, log: Logger
    ) {
        routes = Dictionary(
            uniqueKeysWithValues: carriers.map { carrier in
                let route = ReceiptRoute(
                    carrier: carrier, token: token(carrier.id), publicURL: publicURL, secret: secret,
                    intake: intake(carrier))
                return (carrier.id, route)
            })
        self.address = address
        self.log = log
    }

    /// The path under which a carrier's receipts are taken.
    package static func path(_ carrier: String, token: String) -> String { "/receipts/\(carrier)/\(token)" }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onReady: is given the port, which matters when 0 was asked for.
    /// - Throws: ``Problem`` when the address cannot be listened on.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let router = Router(context: ReceiptContext.self)
        for method in [HTTPRequest.Method.get, .post, .put] {
            router.on("/receipts/:carrier/:token", method: method) { request, context in
                guard let route = routes[try context.parameters.require("carrier")] else { throw HTTPError(.notFound) }
                let caller = context.remoteAddress?.ipAddress
                return try await route.answer(
                    request, token: try context.parameters.require("token"), caller: caller)
            }
        }
        // The server's own log tells of connections; what matters here the routes say themselves.
        var quiet = log
        quiet.logLevel = .critical
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { await onReady($0.localAddress?.port ?? address.port) }, logger: quiet)
        // Cancelling a server that has open connections is a programming error to NIO: it is asked to go instead.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: quiet))
        let serving = Task { try await group.run() }
        do {
            try await withTaskCancellationHandler {
                try await serving.value
            } onCancel: {
                Task { await group.triggerGracefulShutdown() }
            }
        } catch let error as IOError {
            throw Problem.cannotListen(address.host, address.port, error.errnoCode == 98 ? nil : error.description)
        }
    }
}
