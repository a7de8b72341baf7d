import ArgumentParser
import Campaigns
import Delivery

extension DirectiveCommand {
    struct Confirm: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "confirm", abstract: Texts.help(.directiveConfirm)[.current],
                discussion: Texts.helpExample(.directiveConfirm)[.current])
        }

        @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
        var campaign: String

        @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
        var name: String

        @Option(help: ArgumentHelp(Texts.option(.paper)[.current], valueName: "number, date"))
        var paper: String

        @Option(help: ArgumentHelp(Texts.option(.newText)[.current], valueName: "file"))
        var text: String?

        @Option(help: ArgumentHelp(Texts.option(.keep)[.current], valueName: "finding"))
        var keep: [String] = []

        @Option(help: ArgumentHelp(Texts.option(.reason)[.current]))
        var reason = ""

        @Option(help: ArgumentHelp(Texts.option(.unit)[.current]))
        var unit: String?

        @Option(help: ArgumentHelp(Texts.option(.item)[.current]))
        var item: String?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let answers = Answers(
                by: name, paper: try Paper(paper), reason: reason, keep: keep, unit: unit, item: item)
            let (confirmation, slug) = try await ConfirmWork(
                workplace: common.workplace, campaign: campaign, answers: answers, text: text
            ).perform()
            if common.json {
                Terminal.say(ConfirmationOutput.json(confirmation))
            } else {
                Terminal.show(ConfirmationOutput.text(confirmation, .current))
                let record = try await common.workplace.existingLedger()?.campaign(slug)
                Terminal.say(record?.nextStep ?? CampaignState.draft.nextStep(slug))
            }
        }
    }
}
