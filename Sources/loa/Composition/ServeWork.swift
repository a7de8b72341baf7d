import Campaigns
import Carriers
import Delivery
import Foundation
import Gateways
import Ledgers
import Logging

/// The daemon: sends everything that is scheduled, takes receipts, goes on alone after a power cut.
struct ServeWork: Sendable {
    let workplace: Workplace
    let listen: String
    let publicURL: String?

    /// - Parameters:
    ///   - stop: SIGTERM: no new submission starts, and what is open is settled.
    ///   - ready: called once, with the port at which receipts are taken.
    /// - Throws: as ``DispatchWork/perform(stop:watch:)``.
    func perform(stop: Stop, ready: @escaping @Sendable (Int) -> Void) async throws {
        // The key opens what is planned; a daemon on an empty folder waits for the first plan.
        _ = try workplace.keys.master(making: true)
        let carriers = try workplace.carriers().carriers.filter { $0.enabled && $0.kind == .http }
        let work = DispatchWork(
            workplace: workplace, listen: listen, publicURL: publicURL, carriers: carriers, reach: .asDescribed,
            task: Dispatcher.Task(), log: .loa("serve"))
        _ = try await work.perform(stop: stop) { desk in ready(desk.port) }
    }
}
