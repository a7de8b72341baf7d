import ArgumentParser
import Campaigns
import Delivery

struct StopCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "stop", abstract: Texts.help(.stop)[.current],
            discussion: Texts.helpExample(.stop)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(Texts.option(.reason)[.current], valueName: "text"))
    var reason: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let record = try await StopWork(workplace: common.workplace, campaign: campaign, name: name, reason: reason)
            .perform()
        ControlOutput.show(record, Texts.stopped(record.slug), common)
    }
}
