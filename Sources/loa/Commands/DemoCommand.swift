import ArgumentParser
import Campaigns
import Delivery

struct DemoCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo", abstract: Texts.help(.demo)[.current], discussion: Texts.helpExample(.demo)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign = "campaigns/an-giang-1153-so-lien-lac-dien-tu"

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let demo = try Demo(campaign: campaign, carriersFile: common.carriers, quiet: common.json)
        let figures = try await demo.play()
        if common.json { Terminal.say(ReportOutput.json(figures)) }
        if !figures.balanced { throw ExitCode(1) }
    }
}
