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
        if common.json { Terminal.say(check.json) } else { Terminal.show(check.text(.current)) }
        if !check.isSound { throw ExitCode(1) }
    }
}
