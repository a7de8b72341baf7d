package import Campaigns
import Carriers
import Hummingbird
import Logging
import ServiceLifecycle

/// A real HTTP server that plays every carrier of a book whose address is here, misbehaves as it was told, and keeps
/// its own account of what it "sent".
package struct MockServer: Sendable {
    private let settings: MockSettings
    private let played: [PlayedCarrier]
    private let routes: MockRoutes
    private let account: MockAccount

    /// - Throws: a ``Problem`` when the host is not this machine, when nothing is to be played, or when a description
    ///   cannot be played; it says which and why.
    package init(_ settings: MockSettings) throws(Problem) {
        guard Loopback.contains(settings.host) else { throw Texts.mockNotLoopback(settings.host) }
        try settings.shares.check()
        var played: [PlayedCarrier] = []
        var routes = MockRoutes()
        for carrier in settings.carriers.carriers where carrier.enabled && carrier.kind == .http {
            guard let send = carrier.send else { continue }
            let index = played.count
            do throws(MockRoutes.Taken) {
                var isHere = try routes.add(send.request, at: settings.port, .init(carrier: index, errand: .send))
                for variant in send.variants {
                    let route = MockRoutes.Route(carrier: index, errand: .send)
                    isHere = try routes.add(variant.request, at: settings.port, route) || isHere
                }
                guard isHere else { continue }
                if case .tokenFetch(let fetch) = carrier.auth {
                    _ = try routes.add(fetch.request, at: settings.port, .init(carrier: index, errand: .token))
                }
                if let poll = carrier.receipts.poll {
                    _ = try routes.add(poll.request, at: settings.port, .init(carrier: index, errand: .poll))
                }
            } catch {
                let other = error.carrier == index ? carrier.id : played[error.carrier].carrier.id
                throw Texts.mockCannotPlay(carrier.id, Texts.mockSamePath(error.method, error.path, other))
            }
            played.append(try PlayedCarrier(carrier, settings: settings))
        }
        guard !played.isEmpty else { throw Texts.mockNothingToPlay(settings.host, settings.port) }
        self.settings = settings
        self.played = played
        self.routes = routes
        account = MockAccount(oracle: settings.oracle, abilities: played.map(\.abilities), start: WallClock.now)
    }

    /// The identifiers of the carriers that are played, in the order of the book.
    package var carriers: [String] { played.map(\.carrier.id) }

    /// Serves until the task is cancelled or a graceful shutdown begins; receipts that are still due are dropped then.
    ///
    /// - Parameter onReady: called once, with the port that the server listens on.
    /// - Throws: a ``Problem`` when the port is in use.
    package func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        let (errands, continuation) = AsyncStream<Courier.Errand>.makeStream()
        let courier = Courier(account: account, forges: played.map(\.receipts))
        let responder = MockResponder(
            settings: settings, played: played, routes: routes, account: account, desk: TokenDesk(), courier: courier,
            errands: continuation, prompter: MockPrompter(settings.script))
        let application = Application(
            responder: responder,
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in onReady(channel.localAddress?.port ?? 0) }, logger: Self.silent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await courier.run(errands) }
            group.addTask { try await serve(application) }
            defer { group.cancelAll() }
            // The courier ends only when it is cancelled, so the first to end is the server.
            try await group.next()
        }
    }

    /// How many copies each number was sent, in E.164; over all carriers where none is given.
    package func account(carrier: String? = nil) async -> [String: Int] {
        if let carrier, !carriers.contains(carrier) { return [:] }
        let copies = await account.account(of: carrier.flatMap(carriers.firstIndex))
        return Dictionary(uniqueKeysWithValues: copies.map { ($0.key.e164, $0.value) })
    }

    /// What each carrier has done.
    package func stats() async -> [String: MockStats] {
        Dictionary(uniqueKeysWithValues: zip(carriers, await account.stats).map { ($0, $1) })
    }

    private func serve(_ application: Application<MockResponder>) async throws {
        // Cancelling a server that has open connections is a programming error to NIO: it is asked to go instead.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: Self.silent))
        let serving = Task { try await group.run() }
        do {
            try await withTaskCancellationHandler {
                try await serving.value
            } onCancel: {
                Task { await group.triggerGracefulShutdown() }
            }
        } catch is CancellationError {
            return
        } catch {
            if Task.isCancelled { return }
            let detail = String(describing: error)
            // EADDRINUSE, as NIO writes it.
            if detail.contains("errno: 98") || detail.contains("errno: 48") {
                throw Texts.mockPortInUse(settings.port)
            }
            throw Texts.mockCannotListen(settings.host, settings.port, detail)
        }
    }

    /// The mock speaks through its account, not through a log: a framework's log would show numbers.
    private static var silent: Logger { Logger(label: "mock", factory: { _ in SwiftLogNoOpLogHandler() }) }
}
