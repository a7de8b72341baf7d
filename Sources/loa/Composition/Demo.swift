import Campaigns
import Carriers
import Delivery
import Documents
import Foundation
import Ledgers
import MockCarrier

/// The main job from end to end, played in a throw-away folder: the same steps that the three users take.
struct Demo: Sendable {
    private let campaign: String
    private let folder: String
    private let quiet: Bool
    private let workplace: Workplace
    private let mock: MockServer

    /// - `carriersFile`: described gateways on loopback; they are played on a free port.
    /// - `quiet`: says nothing of the steps.
    init(campaign: String, carriersFile: String, quiet: Bool) throws {
        self.campaign = campaign
        self.quiet = quiet
        folder = NSTemporaryDirectory().trimmingSuffix("/") + "/loa-demo-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let port = try FreePort.find()
        let moved = try Self.move(carriersFile, to: port, in: folder)
        workplace = Workplace(
            data: folder + "/data", carriersFile: moved, keys: KeyRing(path: folder + "/keys/loa.key"))
        let shares = try MockShares(parsing: ["rejected=0.02", "undelivered=0.02", "expired=0.01", "temporary=0.01"])
        mock = try MockServer(MockSettings(carriers: try workplace.carriers(), port: port, shares: shares))
    }

    func play() async throws -> ReportFigures {
        let ready = AsyncStream.makeStream(of: Void.self)
        let server = Task {
            defer { ready.continuation.finish() }
            try await mock.run { _ in ready.continuation.finish() }
        }
        defer { server.cancel() }
        for await _ in ready.stream {}
        let figures = try await steps()
        let copies = await mock.account()
        let doubled = copies.values.filter { $0 > 1 }.count
        say(Texts.demoAccount(numbers: copies.count, doubled: doubled))
        say(Texts.demoNext(folder: folder, slug: figures.plan.slug))
        return figures
    }

    private func steps() async throws -> ReportFigures {
        step(1, Texts.help(.check))
        show(try await CampaignCheck(workplace: workplace, campaign: campaign).text(.current))

        step(2, Texts.help(.plan))
        let planned = try await PlanWork(workplace: workplace, campaign: campaign, author: "Trần Văn Bình").perform()
        show(PlanOutput.text(planned.plan, .current))

        step(3, Texts.help(.dryRun))
        let rehearsals = try await DryRunWork(workplace: workplace, campaign: campaign, carrier: nil).perform()
        for run in rehearsals { show("\(run.carrier.name): \(Texts.verdict(run.verdict.rawValue)[.current])") }

        step(4, Texts.help(.accept))
        let office = Office(ledger: try workplace.ledger(), time: workplace.time)
        for share in planned.plan.shares {
            try await office.accept(planned.plan.slug, carrier: share.gateway, by: "Trực ban \(share.name)")
            say(Texts.accepted(share.gateway, "Trực ban \(share.name)", share.hash))
        }

        step(5, Texts.help(.approve))
        try await office.approve(planned.plan.slug, by: "Nguyễn Thị Mai")
        say(Texts.approved(planned.plan.slug, "Nguyễn Thị Mai", planned.plan.hash))

        step(6, Texts.help(.run))
        let work = RunWork(
            workplace: workplace, campaign: campaign, listen: "127.0.0.1:\(try FreePort.find())", publicURL: nil,
            wait: 60)
        let result = try await work.perform(stop: Stop())

        step(7, Texts.help(.report))
        show(ReportOutput.text(result.figures, .current))
        return result.figures
    }

    private func step(_ number: Int, _ title: Phrase) {
        if !quiet { Terminal.show("\n── \(number). \(title[.current])\n") }
    }

    private func say(_ phrase: Phrase) { show(phrase[.current]) }

    private func show(_ text: String) {
        if !quiet { Terminal.show(text) }
    }

    /// The described gateways at another port of this machine, in a file of their own.
    private static func move(_ file: String, to port: Int, in folder: String) throws -> String {
        let bytes = try FileReader.read(file)
        guard let old = try CarrierBook(reading: bytes, file: file).sendPort else { throw Problem.noMockPort(file) }
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: ":\(old)/", with: ":\(port)/")
        let moved = folder + "/carriers.json"
        try Data(text.utf8).write(to: URL(fileURLWithPath: moved))
        return moved
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
