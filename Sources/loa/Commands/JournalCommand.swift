import ArgumentParser
import Campaigns
import Delivery

struct JournalCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "journal", abstract: Texts.help(.journal)[.current],
            discussion: Texts.helpExample(.journal)[.current], subcommands: [Show.self, Verify.self],
            defaultSubcommand: Show.self)
    }

    struct Show: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: Texts.help(.journal)[.current],
                discussion: Texts.helpExample(.journal)[.current])
        }

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let entries = try await common.workplace.existingLedger()?.journal() ?? []
            if common.json {
                Terminal.say(.array(entries.map(JournalOutput.json)))
            } else {
                Terminal.show(JournalOutput.text(entries, .current))
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "verify", abstract: Texts.help(.journalVerify)[.current],
                discussion: Texts.helpExample(.journalVerify)[.current])
        }

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let entries = try await common.workplace.existingLedger()?.journal() ?? []
            let broken = JournalChain.firstBroken(entries)
            if common.json {
                Terminal.say([
                    "entries": JSON(entries.count), "intact": .bool(broken == nil),
                    "firstBroken": broken.map { JSON(Int($0)) } ?? .null,
                ])
            } else {
                Terminal.say(broken.map { Texts.journalBroken(Int($0)) } ?? Texts.journalIntact(entries.count))
            }
            if broken != nil { throw ExitCode(1) }
        }
    }
}
