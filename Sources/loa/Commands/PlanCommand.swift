import ArgumentParser
import Campaigns
import Delivery
import Ledgers

struct PlanCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", abstract: Texts.help(.plan)[.current], discussion: Texts.helpExample(.plan)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.author)[.current], valueName: "name"))
    var author: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let work = PlanWork(workplace: common.workplace, campaign: campaign, author: author)
        let result = try await Interruption.watching { try await work.perform(stop: $0) }
        if common.json {
            Terminal.say(PlanOutput.json(result.plan))
        } else {
            Terminal.show(PlanOutput.text(result.plan, .current))
            if let rejects = result.rejects { Terminal.say(Texts.rejectsWritten(rejects)) }
            Terminal.say(Texts.keyKept(common.workplace.keys.path))
            Terminal.say(result.record.nextStep)
        }
    }
}
