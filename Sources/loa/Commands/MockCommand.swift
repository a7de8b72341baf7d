import ArgumentParser
import Campaigns
import Carriers
import Documents
import MockCarrier

struct MockCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mock", abstract: Texts.help(.mock)[.current], discussion: Texts.helpExample(.mock)[.current])
    }

    @Option(help: ArgumentHelp(Texts.option(.port)[.current]))
    var port: Int?

    @Option(help: ArgumentHelp(Texts.option(.seed)[.current]))
    var seed: UInt64 = 42

    @Option(help: ArgumentHelp(Texts.option(.share)[.current], valueName: "kind=share"))
    var share: [String] = []

    @Flag(help: ArgumentHelp(Texts.option(.endings)[.current]))
    var endings = false

    @Option(help: ArgumentHelp(Texts.option(.script)[.current], valueName: "file"))
    var script: String?

    @Option(help: ArgumentHelp(Texts.option(.latency)[.current], valueName: "ms"))
    var latency = 5

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let book = try common.workplace.carriers()
        guard let port = port ?? book.sendPort else { throw Problem.noMockPort(common.carriers) }
        var settings = MockSettings(carriers: book, port: port, shares: try MockShares(parsing: share))
        settings.seed = seed
        settings.magic = endings
        if let script {
            settings.script = try MockScript(
                reading: FileReader.read(script), file: script, known: book.carriers.map(\.id))
        }
        settings.latencyMs = 0...max(0, latency)
        settings.secret = Secrets.find
        let server = try MockServer(settings)
        let json = common.json
        try await server.run { port in
            if json {
                Terminal.say(["port": JSON(port), "carriers": .array(server.carriers.map(JSON.string))])
            } else {
                Terminal.say(Texts.mockReady(port, server.carriers))
            }
        }
    }
}
