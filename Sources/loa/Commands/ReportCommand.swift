import ArgumentParser
import Campaigns
import Delivery

struct ReportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: Texts.help(.report)[.current],
            discussion: Texts.helpExample(.report)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let figures = try await common.workplace.figures(campaign)
        if common.json {
            Terminal.say(ReportOutput.json(figures))
        } else {
            Terminal.show(ReportOutput.text(figures, .current))
        }
    }
}

extension Workplace {
    /// The figures of a campaign's current plan.
    func figures(_ campaign: String) async throws -> ReportFigures {
        let ledger = try existingLedger()
        let record = try await record(campaign, in: ledger)
        guard let ledger, let plan = record.plan, let id = record.currentPlan else {
            throw Problem.notPlanned(record.slug)
        }
        return ReportFigures(record, plan: plan, account: try await PlanAccount.load(id, from: ledger))
    }
}
