import ArgumentParser
import Campaigns

/// The command line: from the letter to the report, in this order.
struct Loa: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "loa",
            abstract: Texts.help(.loa)[.current],
            discussion: Texts.helpExample(.loa)[.current],
            version: "0.1.0",
            subcommands: [
                DirectiveCommand.self, NewCommand.self, CheckCommand.self, PlanCommand.self, DryRunCommand.self,
                CarrierCommand.self,
                ApproveCommand.self,
                RunCommand.self, ServeCommand.self, ScheduleCommand.self, PauseCommand.self, ResumeCommand.self,
                StopCommand.self, LanesCommand.self, StatusCommand.self, ReportCommand.self, TextCommand.self,
                NumbersCommand.self,
                JournalCommand.self, CarriersCommand.self, MockCommand.self, DemoCommand.self,
                SynthCommand.self,
            ])
    }
}
