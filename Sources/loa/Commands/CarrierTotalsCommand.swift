import ArgumentParser
import Campaigns
import Delivery
import Documents

struct CarrierTotalsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "totals", abstract: Texts.help(.totals)[.current],
            discussion: Texts.helpExample(.totals)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(help: ArgumentHelp(Texts.option(.carrier)[.current], valueName: "id"))
    var carrier: String

    @Option(help: ArgumentHelp(Texts.option(.totalsFile)[.current], valueName: "file"))
    var file: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let workplace = common.workplace
        let (office, slug) = try await workplace.desk(campaign)
        let record = try await workplace.record(campaign, in: try workplace.existingLedger())
        guard let plan = record.plan else { throw Problem.notPlanned(slug) }
        guard plan.share(of: carrier)?.held != nil else {
            throw Problem.nothingHeld(carrier, slug, known: plan.shares.filter { $0.held != nil }.map(\.gateway))
        }
        let (bytes, source) = try InputFile.read(file)
        let totals = try TotalsFile.read(
            bytes, file: source, carrier: carrier, plan: plan, now: workplace.time.now())
        let taken = try await office.take(totals, of: slug, by: name)
        let warnings = totals.segments.compactMap { segment -> Phrase? in
            let held = plan.heldSegments.first {
                $0.gateway == carrier && $0.province == segment.province && $0.network == segment.network
            }
            guard let held, segment.sent > held.count else { return nil }
            return Texts.moreSentThanDeclared(
                carrier, Provinces.name(of: segment.province), sent: segment.sent, declared: held.count)
        }
        if common.json {
            var json = StatusOutput.json(taken)
            json["warnings"] = .array(warnings.map { .string($0[.current]) })
            Terminal.say(json)
        } else {
            Terminal.say(
                Texts.totalsTaken(
                    carrier, sent: totals.sent, delivered: totals.delivered, failed: totals.failed))
            for warning in warnings { Terminal.say(warning) }
        }
    }
}
