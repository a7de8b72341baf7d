import ArgumentParser
import Campaigns

struct NumbersCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "numbers", abstract: Texts.help(.numbers)[.current],
            discussion: Texts.helpExample(.numbers)[.current],
            subcommands: [
                NumbersReadCommand.self, NumbersBlockCommand.self, NumbersUnblockCommand.self,
                NumbersBlockedCommand.self, NumbersFindCommand.self, NumbersCapCommand.self,
            ],
            defaultSubcommand: NumbersReadCommand.self)
    }
}
