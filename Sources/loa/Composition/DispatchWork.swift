import Campaigns
import Carriers
import Console
import Delivery
import Documents
import Foundation
import Gateways
import Ledgers
import Logging

/// Sending, and taking receipts: the one place where something that can send is composed.
struct DispatchWork: Sendable {
    let workplace: Workplace
    let listen: String
    let publicURL: String?
    /// The carriers that get a lane.
    let carriers: [Carrier]
    /// How far anything may travel.
    let reach: Gateways.Reach
    let task: Dispatcher.Task
    /// The one campaign, as a person named it.
    var campaign: String?
    let log: Logger

    /// What the parts that watch a dispatcher need of it.
    struct Desk: Sendable {
        let dispatcher: Dispatcher
        let lanes: Lanes
        let books: Bookkeeper
        let ledger: any Ledger
        /// Where receipts are taken: the port matters when 0 was asked for.
        let port: Int
    }

    /// Works until the cord is pulled, or until its one campaign has come as far as it can.
    ///
    /// - Parameters:
    ///   - stop: Ctrl-C or SIGTERM: what is open is settled first.
    ///   - watch: runs beside it, and is cancelled at its end.
    /// - Returns: how the last campaign ended in its lanes.
    /// - Throws: ``Problem`` when another process sends from this folder, or the address is taken; what the ledger throws.
    func perform(stop: Stop, watch: @escaping @Sendable (Desk) async throws -> Void) async throws -> [String: LaneEnd] {
        guard let address = ReceiptServer.Address(listen) else { throw Problem.badAddress(listen) }
        let base = publicURL.map(Self.withoutSlash) ?? Self.url(address)
        let lock = try DispatchLock(folder: workplace.data)
        defer { withExtendedLifetime(lock) {} }
        let ledger = try workplace.ledger()
        let roll = try workplace.roll()
        let books = Bookkeeper(ledger: ledger, roll: roll)
        let master = try workplace.keys.master(making: false)
        let registers = try await DispatchRegisters(workplace, ledger, roll: roll, log: log)
        let server = ReceiptServer(
            carriers.filter { $0.receipts.callback != nil }, at: address, publicURL: base,
            token: { Self.token($0, master) }, secret: Secrets.find,
            intake: {
                ReceiptIntake(
                    $0, books: books, ledger: ledger, time: workplace.time, log: log, learning: registers.learning)
            }, log: log)
        return try await withThrowingTaskGroup(of: [String: LaneEnd]?.self) { group in
            let (ready, open) = AsyncStream.makeStream(of: Int.self)
            group.addTask {
                try await server.run {
                    open.yield($0)
                    open.finish()
                }
                return nil
            }
            group.addTask {
                var port = address.port
                for await listening in ready { port = listening }
                return try await send(
                    ledger, books, registers, master: master, base: base, port: port, stop: stop, watch: watch)
            }
            // The server ends only by failing: its port is needed before anything is sent.
            guard let first = try await group.next(), let ends = first else { throw CancellationError() }
            group.cancelAll()
            return ends
        }
    }

    private func send(
        _ ledger: any Ledger, _ books: Bookkeeper, _ registers: DispatchRegisters, master: DataKey, base: String,
        port: Int, stop: Stop,
        watch: @escaping @Sendable (Desk) async throws -> Void
    ) async throws -> [String: LaneEnd] {
        let transport = CurlTransport(concurrentConnections: 64)
        defer { transport.close() }
        var polls: [(gateway: String, poll: ReceiptPoll)] = []
        let gateways = carriers.map { carrier -> (String, any Gateway) in
            let callback = base + ReceiptServer.path(carrier.id, token: Self.token(carrier.id, master))
            let surroundings = HTTPGateway.Surroundings(
                callbackURL: carrier.receipts.callback == nil ? nil : callback, reach: reach, secret: Secrets.find,
                time: workplace.time, log: log)
            let gateway = HTTPGateway(carrier, transport: transport, surroundings: surroundings)
            guard let rule = carrier.receipts.poll else { return (carrier.id, gateway) }
            let intake = ReceiptIntake(
                carrier, books: books, ledger: ledger, time: workplace.time, log: log, learning: registers.learning)
            let poll = ReceiptPoll(rule, inquiry: gateway, intake: intake, time: workplace.time, log: log)
            polls.append((carrier.id, poll))
            return (carrier.id, PolledGateway(gateway, poll: poll))
        }
        let lanes = Lanes(
            carriers, gateways: Dictionary(uniqueKeysWithValues: gateways),
            equipment: Lanes.Equipment(
                ledger: ledger, books: books, roll: books.roll, time: workplace.time, log: log,
                screen: registers.screen))
        let check = SendingCheck(workplace: workplace, campaign: campaign)
        let dispatcher = Dispatcher(
            task, office: Office(ledger: ledger, time: workplace.time), lanes: lanes,
            vigil: { Vigil(plan: $0, id: $1, books: books, time: workplace.time, carriers: carriers) },
            blocklist: registers.blocklist, check: check.changes
        ) { [polls] plan in
            for (gateway, poll) in polls { try await poll.resume(plan, of: gateway, books: books, ledger: ledger) }
        }
        let asking = polls.map { _, poll in
            Task {
                do {
                    try await poll.run()
                } catch {
                    log.error("polling ended", metadata: ["error": "\(error)"])
                }
            }
        }
        let desk = Desk(dispatcher: dispatcher, lanes: lanes, books: books, ledger: ledger, port: port)
        let watching = Task { try await watch(desk) }
        let file = DispatcherFile(folder: workplace.data)
        let showing = Task { await show(dispatcher, lanes, in: file) }
        defer { for task in asking { task.cancel() } }
        defer {
            watching.cancel()
            showing.cancel()
            file.remove()
        }
        await stop.whenPulled { await dispatcher.close() }
        try await registers.learning(during: dispatcher.run)
        return await dispatcher.ends
    }

    /// Twice a second, for commands in other processes. A folder that cannot be written does not stop the sending here.
    private func show(_ dispatcher: Dispatcher, _ lanes: Lanes, in file: DispatcherFile) async {
        while !Task.isCancelled {
            let time = workplace.time
            let view = DispatcherView(
                at: time.now().description, process: getpid(), lanes: await lanes.views(),
                obstacles: (await dispatcher.obstacles).mapValues { $0.phrase })
            try? file.write(view)
            await time.wait(until: time.now().advanced(byMilliseconds: 500))
        }
    }

    private static func url(_ address: ReceiptServer.Address) -> String {
        "http://\(address.host.contains(":") ? "[\(address.host)]" : address.host):\(address.port)"
    }

    private static func withoutSlash(_ url: String) -> String { url.hasSuffix("/") ? String(url.dropLast()) : url }

    /// The unguessable part of a carrier's callback path.
    private static func token(_ carrier: String, _ master: DataKey) -> String {
        String(master.derived("receipts/\(carrier)").hex.prefix(40))
    }
}

extension Error {
    /// What a person reads of it.
    fileprivate var phrase: Phrase {
        switch self {
        case let problem as Problem: Phrase(vi: problem.sentence(.vi), en: problem.sentence(.en))
        case let list as ProblemList: Phrase(vi: list.sentences(.vi), en: list.sentences(.en))
        default: Texts.unexpected(String(describing: self))
        }
    }
}
