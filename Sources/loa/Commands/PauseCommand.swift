import ArgumentParser
import Campaigns
import Delivery

struct PauseCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pause", abstract: Texts.help(.pause)[.current],
            discussion: Texts.helpExample(.pause)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(Texts.option(.reason)[.current], valueName: "text"))
    var reason = ""

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (office, slug) = try await common.workplace.desk(campaign)
        let record = try await office.pause(slug, by: name, reason: reason)
        ControlOutput.show(record, Texts.paused(slug), common)
    }
}
