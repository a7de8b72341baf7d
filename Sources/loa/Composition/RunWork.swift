import Campaigns
import Carriers
import Console
import Delivery
import Documents
import Foundation
import Gateways
import Ledgers
import Logging

/// Sending, in the foreground: the one place where something that can send is composed.
struct RunWork: Sendable {
    struct Result: Sendable {
        let figures: ReportFigures
        /// How each lane ended; empty when there was nothing to hand over.
        let ends: [String: LaneEnd]

        /// True when somebody is still pending: it was stopped, or a lane waits for a person.
        var isUnfinished: Bool { figures.states[.pending] > 0 }
    }

    let workplace: Workplace
    let campaign: String
    let listen: String
    let publicURL: String?
    /// Seconds to wait for receipts after the last submission.
    let wait: Double

    func perform(stop: Stop) async throws -> Result {
        guard let address = ReceiptServer.Address(listen) else { throw Problem.badAddress(listen) }
        let base =
            publicURL.map(Self.withoutSlash)
            ?? "http://\(address.host.contains(":") ? "[\(address.host)]" : address.host):\(address.port)"
        let prepared = try await prepare()
        let lock = try DispatchLock(folder: workplace.data)
        defer { withExtendedLifetime(lock) {} }
        let log = Logger.loa("run")
        let roll = try workplace.roll()
        let books = Bookkeeper(ledger: prepared.ledger, roll: roll)
        let master = try workplace.keys.master(making: false)
        let server = ReceiptServer(
            prepared.carriers.filter { $0.receipts.callback != nil }, at: address, publicURL: base,
            token: { Self.token($0, master) }, secret: Secrets.find,
            intake: {
                ReceiptIntake($0, books: books, ledger: prepared.ledger, time: workplace.time, log: log)
            }, log: log)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            let (ready, open) = AsyncStream.makeStream(of: Void.self)
            group.addTask {
                try await server.run { _ in open.finish() }
                return nil
            }
            group.addTask {
                for await _ in ready {}
                return try await dispatch(prepared, books, base: base, master: master, stop: stop, log: log)
            }
            // The server ends only by failing: its port is needed before anything is sent.
            guard let first = try await group.next(), let result = first else { throw CancellationError() }
            group.cancelAll()
            return result
        }
    }

    private static func withoutSlash(_ url: String) -> String { url.hasSuffix("/") ? String(url.dropLast()) : url }

    /// The unguessable part of a carrier's callback path.
    private static func token(_ carrier: String, _ master: DataKey) -> String {
        String(master.derived("receipts/\(carrier)").hex.prefix(40))
    }

    private func dispatch(
        _ prepared: Prepared, _ books: Bookkeeper, base: String, master: DataKey, stop: Stop, log: Logger
    ) async throws -> Result {
        let office = Office(ledger: prepared.ledger, time: workplace.time)
        try await office.start(prepared.plan.slug, changes: prepared.changes)
        let transport = CurlTransport(concurrentConnections: 64)
        defer { transport.close() }
        var polls: [(gateway: String, poll: ReceiptPoll)] = []
        let gateways = prepared.carriers.map { carrier -> (String, any Gateway) in
            let callback = base + ReceiptServer.path(carrier.id, token: Self.token(carrier.id, master))
            let surroundings = HTTPGateway.Surroundings(
                campaignID: prepared.plan.slug, campaignName: prepared.plan.slug,
                callbackURL: carrier.receipts.callback == nil ? nil : callback,
                reach: prepared.plan.synthetic ? .loopbackOnly : .asDescribed, secret: Secrets.find,
                time: workplace.time, log: log)
            let gateway = HTTPGateway(carrier, transport: transport, surroundings: surroundings)
            guard let rule = carrier.receipts.poll else { return (carrier.id, gateway) }
            let intake = ReceiptIntake(carrier, books: books, ledger: prepared.ledger, time: workplace.time, log: log)
            let poll = ReceiptPoll(rule, inquiry: gateway, intake: intake, time: workplace.time, log: log)
            polls.append((carrier.id, poll))
            return (carrier.id, PolledGateway(gateway, poll: poll))
        }
        let lanes = Lanes(
            prepared.carriers, gateways: Dictionary(uniqueKeysWithValues: gateways),
            largestParts: prepared.plan.variants.map(\.parts).max() ?? 1,
            equipment: Lanes.Equipment(
                ledger: prepared.ledger, books: books, roll: books.roll, time: workplace.time, log: log))
        let dispatch = Dispatch(prepared.plan, id: prepared.id, lanes: lanes)
        await stop.whenPulled { await dispatch.halt() }
        let vigil = Vigil(
            plan: prepared.plan, id: prepared.id, books: books, time: workplace.time, carriers: prepared.carriers)
        for (gateway, poll) in polls {
            try await poll.resume(prepared.id, of: gateway, books: books, ledger: prepared.ledger)
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
        defer { for task in asking { task.cancel() } }
        let watch = Task { await RunProgress.show(prepared.plan, prepared.id, books, workplace.time) }
        try await lanes.recall()
        let ends = try await lanes.running { try await dispatch.run() }
        try await vigil.keep(seconds: wait) { await stop.isPulled }
        watch.cancel()
        Terminal.endProgress()
        try await books.fold()
        if await vigil.isFinished() { try await office.finish(prepared.plan.slug) }
        return Result(figures: try await workplace.figures(campaign), ends: ends)
    }
}
