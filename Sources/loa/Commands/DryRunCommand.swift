import ArgumentParser
import Campaigns
import Carriers
import Delivery

/// For the carrier operator. Nothing that can send is composed here: no transport, no gateway (promise 7).
struct DryRunCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "dry-run", abstract: Texts.help(.dryRun)[.current],
            discussion: Texts.helpExample(.dryRun)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(help: ArgumentHelp(Texts.option(.carrierOrAll)[.current], valueName: "id"))
    var carrier: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let runs = try await DryRunWork(workplace: common.workplace, campaign: campaign, carrier: carrier).perform()
        if common.json {
            Terminal.say(.array(runs.map(DryRunOutput.json)))
        } else {
            Terminal.show(runs.map { DryRunOutput.text($0, .current) }.joined(separator: "\n\n"))
        }
        if runs.contains(where: { $0.verdict == .notReady }) { throw ExitCode(1) }
    }
}
