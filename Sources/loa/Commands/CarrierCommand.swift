import ArgumentParser
import Campaigns
import Delivery

struct CarrierCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "carrier", abstract: Texts.help(.carrier)[.current],
            discussion: Texts.helpExample(.carrier)[.current], subcommands: [Accept.self, CarrierTotalsCommand.self])
    }

    struct Accept: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "accept", abstract: Texts.help(.accept)[.current],
                discussion: Texts.helpExample(.accept)[.current])
        }

        @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
        var campaign: String

        @Option(help: ArgumentHelp(Texts.option(.carrier)[.current], valueName: "id"))
        var carrier: String

        @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
        var name: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let (office, slug) = try await common.workplace.desk(campaign)
            let record = try await office.accept(slug, carrier: carrier, by: name)
            if common.json {
                Terminal.say(StatusOutput.json(record))
            } else {
                Terminal.say(Texts.accepted(carrier, name, record.plan?.share(of: carrier)?.hash ?? ""))
                if !record.awaited.isEmpty { Terminal.say(Texts.stillAwaited(record.awaited.map(\.gateway))) }
                Terminal.say(record.nextStep)
            }
        }
    }
}
