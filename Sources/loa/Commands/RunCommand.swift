import ArgumentParser
import Campaigns
import Delivery
import Foundation

struct RunCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run", abstract: Texts.help(.run)[.current], discussion: Texts.helpExample(.run)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(help: ArgumentHelp(Texts.option(.wait)[.current], valueName: "seconds"))
    var wait = 60.0

    @Option(help: ArgumentHelp(Texts.option(.listen)[.current], valueName: "host:port"))
    var listen = "127.0.0.1:18081"

    @Option(help: ArgumentHelp(Texts.option(.publicURL)[.current], valueName: "url"))
    var publicUrl: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let work = RunWork(
            workplace: common.workplace, campaign: campaign, listen: listen, publicURL: publicUrl, wait: wait)
        let result = try await Interruption.watching { stop in try await work.perform(stop: stop) }
        if common.json {
            Terminal.say(RunOutput.json(result))
        } else {
            Terminal.show(RunOutput.text(result, .current))
        }
        if result.isUnfinished { throw ExitCode(1) }
    }
}
