import ArgumentParser
import Campaigns
import Delivery

struct ResumeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "resume", abstract: Texts.help(.resume)[.current],
            discussion: Texts.helpExample(.resume)[.current])
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
        let record = try await office.resume(slug, by: name, reason: reason)
        ControlOutput.show(record, Texts.resumed(slug), common)
    }
}
