import ArgumentParser
import Campaigns
import Delivery

struct ReportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: Texts.help(.report)[.current],
            discussion: Texts.helpExample(.report)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Flag(help: ArgumentHelp(Texts.option(.csv)[.current]))
    var csv = false

    @Flag(help: ArgumentHelp(Texts.option(.recipients)[.current]))
    var recipients = false

    @Flag(help: ArgumentHelp(Texts.option(.html)[.current]))
    var html = false

    @Flag(help: ArgumentHelp(Texts.option(.xlsx)[.current]))
    var xlsx = false

    @Option(help: ArgumentHelp(Texts.option(.by)[.current], valueName: "group"))
    var by: ReportDivision?

    @Option(help: ArgumentHelp(Texts.option(.out)[.current], valueName: "file"))
    var out: String?

    @Flag(help: ArgumentHelp(Texts.option(.reveal)[.current]))
    var reveal = false

    @Option(help: ArgumentHelp(Texts.option(.revealReason)[.current], valueName: "text"))
    var reason: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(Texts.option(.revealPerson)[.current], valueName: "name"))
    var name: String?

    @Flag(help: ArgumentHelp(Texts.option(.issue)[.current]))
    var issue = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let form = try form()
        if reveal, form != .recipients { throw Problem.revealWithoutRecipients }
        if form == .workbook, out == nil { throw Problem.workbookNeedsFile }
        let work = ReportWork(
            workplace: common.workplace, campaign: campaign, form: form, by: by, out: out,
            issuer: issue ? name ?? "" : nil)
        try await work.perform(reveal: reveal ? (name ?? "", reason ?? "") : nil)
    }

    /// The one form that was asked for; text without any.
    private func form() throws -> ReportForm {
        let asked: [(Bool, ReportForm)] = [
            (common.json, .json), (csv, .csv), (recipients, .recipients), (html, .page), (xlsx, .workbook),
        ]
        let forms = asked.filter(\.0).map(\.1)
        guard forms.count < 2 else { throw Problem.oneForm }
        return forms.first ?? .text
    }
}
