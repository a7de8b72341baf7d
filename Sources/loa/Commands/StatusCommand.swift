import ArgumentParser
import Campaigns
import Delivery

struct StatusCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: Texts.help(.status)[.current],
            discussion: Texts.helpExample(.status)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaignOrAll)[.current]))
    var campaign: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let workplace = common.workplace
        let ledger = try workplace.existingLedger()
        guard let campaign else {
            let records = try await ledger?.campaigns() ?? []
            if common.json {
                Terminal.say(.array(records.map { StatusOutput.json($0) }))
            } else {
                Terminal.show(StatusOutput.list(records, .current))
            }
            return
        }
        let record = try await workplace.record(campaign, in: ledger)
        var account: PlanAccount?
        if let ledger, let id = record.currentPlan { account = try await PlanAccount.load(id, from: ledger) }
        let records = try await ledger?.campaigns() ?? []
        let supplements = records.filter { $0.lineage?.parent == record.slug }
        if common.json {
            Terminal.say(StatusOutput.json(record, account, supplements: supplements))
        } else {
            Terminal.show(StatusOutput.text(record, account, supplements: supplements, .current))
        }
    }
}
