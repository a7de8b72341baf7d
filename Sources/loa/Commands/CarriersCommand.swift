import ArgumentParser
import Campaigns
import Carriers
import Documents

/// What the maintainers of `carriers.json` do. Nothing here can send, and no secret's value is used.
struct CarriersCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "carriers", abstract: Texts.help(.carriers)[.current],
            discussion: Texts.helpExample(.carriers)[.current], subcommands: [Check.self, Show.self, New.self])
    }

    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "check", abstract: Texts.help(.carriersCheck)[.current],
                discussion: Texts.helpExample(.carriersCheck)[.current])
        }

        @Option(help: ArgumentHelp(Texts.option(.vectors)[.current], valueName: "file"))
        var vectors: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            let bytes = try FileReader.read(common.carriers)
            let vectors = try vectors.map { (bytes: try FileReader.read($0), file: $0) }
            let check = try CarriersCheck(
                reading: bytes, file: common.carriers, vectors: vectors, hasSecret: { Secrets.find($0) != nil })
            if common.json {
                Terminal.say(check.json)
            } else {
                Terminal.show(CarriersOutput.text(check, .current))
            }
            if !check.passes { throw ExitCode(1) }
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: Texts.help(.carriersShow)[.current],
                discussion: Texts.helpExample(.carriersShow)[.current])
        }

        @Argument(help: ArgumentHelp(Texts.option(.carrier)[.current]))
        var id: String

        @Flag(help: ArgumentHelp(Texts.option(.sample)[.current]))
        var sample = false

        @OptionGroup var common: CommonOptions

        func run() throws {
            let book = try CarrierBook(reading: FileReader.read(common.carriers), file: common.carriers)
            let carrier = try book.carrier(id)
            switch (sample, common.json) {
            case (true, true): Terminal.say(.array(carrier.samples.map(\.json)))
            case (true, false): Terminal.show(CarriersOutput.text(carrier.samples, .current))
            case (false, true): Terminal.say(CarriersOutput.json(carrier))
            case (false, false): Terminal.show(CarriersOutput.text(carrier, .current))
            }
        }
    }

    struct New: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "new", abstract: Texts.help(.carriersNew)[.current],
                discussion: Texts.helpExample(.carriersNew)[.current])
        }

        @Option(help: ArgumentHelp(Texts.option(.newCarrier)[.current], valueName: "id"))
        var id = "new-carrier"

        @OptionGroup var common: CommonOptions

        /// The document on standard output, the guide beside it on standard error: JSON has no comments.
        func run() throws {
            Terminal.show(try CarrierStart.document(id: id))
            Terminal.complain(Texts.carrierStartGuide[.current])
        }
    }
}
