import ArgumentParser
import Campaigns

struct ServeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve", abstract: Texts.help(.serve)[.current],
            discussion: Texts.helpExample(.serve)[.current])
    }

    @Option(help: ArgumentHelp(Texts.option(.listen)[.current], valueName: "host:port"))
    var listen = "127.0.0.1:18081"

    @Option(help: ArgumentHelp(Texts.option(.publicURL)[.current], valueName: "url"))
    var publicUrl: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let work = ServeWork(workplace: common.workplace, listen: listen, publicURL: publicUrl)
        let json = common.json
        try await Interruption.watching { stop in
            try await work.perform(stop: stop) { port in
                if json { Terminal.say(["listening": JSON(port)]) } else { Terminal.say(Texts.serving(port)) }
            }
        }
    }
}
