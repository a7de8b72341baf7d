import ArgumentParser
import Campaigns

struct CheckCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: Texts.help(.check)[.current],
            discussion: Texts.helpExample(.check)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let check = try await CampaignCheck(workplace: common.workplace, campaign: campaign)
        let output = CampaignCheckOutput(check, .current)
        if common.json { Terminal.say(output.json) } else { Terminal.show(output.text) }
        if !check.isSound { throw ExitCode(1) }
    }
}
