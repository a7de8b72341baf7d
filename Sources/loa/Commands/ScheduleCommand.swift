import ArgumentParser
import Campaigns
import Delivery

struct ScheduleCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schedule", abstract: Texts.help(.schedule)[.current],
            discussion: Texts.helpExample(.schedule)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(Texts.option(.first)[.current], valueName: "n"))
    var first: Int?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        if let first, first < 1 { throw ValidationError(Texts.notPositive("--first")[.current]) }
        let (office, slug) = try await common.workplace.desk(campaign)
        let record = try await office.schedule(
            slug, folder: common.workplace.absoluteFolder(campaign), first: first, by: name)
        ControlOutput.show(record, Texts.scheduled(slug, start: record.plan?.startAt, first: first), common)
    }
}
