import ArgumentParser
import Campaigns
import Delivery

struct ApproveCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve", abstract: Texts.help(.approve)[.current],
            discussion: Texts.helpExample(.approve)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (office, slug) = try await common.workplace.desk(campaign)
        let record = try await office.approve(slug, by: name)
        if common.json {
            Terminal.say(StatusOutput.json(record))
        } else {
            Terminal.say(Texts.approved(slug, name, record.plan?.hash ?? ""))
            Terminal.say(record.nextStep)
        }
    }
}
