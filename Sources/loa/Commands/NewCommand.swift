import ArgumentParser
import Campaigns

struct NewCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new", abstract: Texts.help(.new)[.current], discussion: Texts.helpExample(.new)[.current])
    }

    /// What would otherwise be asked.
    struct Answers: ParsableArguments {
        @Option(help: ArgumentHelp(Texts.newOption(.directive([]))[.current], valueName: "id"))
        var directive: String?

        @Option(help: ArgumentHelp(Texts.newOption(.title)[.current]))
        var title: String?

        @Option(name: .customLong("class"), help: ArgumentHelp(Texts.newOption(.kind)[.current], valueName: "class"))
        var kind: String?

        @Option(help: ArgumentHelp(Texts.newOption(.author)[.current], valueName: "name"))
        var author: String?

        @Option(help: ArgumentHelp(Texts.newOption(.validUntil)[.current], valueName: "time"))
        var validUntil: String?

        @Option(help: ArgumentHelp(Texts.newOption(.budget)[.current], valueName: "đồng"))
        var budget: String?

        @Option(name: .customLong("carrier"), help: ArgumentHelp(Texts.newOption(.carriers)[.current], valueName: "id"))
        var carriers: [String] = []

        @Option(help: ArgumentHelp(Texts.newOption(.province)[.current]))
        var province: String?

        @Option(help: ArgumentHelp(Texts.newOption(.codeList)[.current], valueName: "2004|2025|none"))
        var codeList: String?

        @Option(help: ArgumentHelp(Texts.newOption(.message(orders: 0))[.current], valueName: "file"))
        var message: String?

        @Option(name: .customLong("point"), help: ArgumentHelp(Texts.newOption(.points)[.current], valueName: "point"))
        var points: [String] = []

        @Option(help: ArgumentHelp(Texts.newRetypedBy[.current], valueName: "name"))
        var retypedBy: String?

        @Option(help: ArgumentHelp(Texts.newScan[.current], valueName: "file"))
        var scan: String?
    }

    @Argument(help: ArgumentHelp(Texts.newSlug[.current]))
    var slug: String

    @Option(help: ArgumentHelp(Texts.newLetter[.current], valueName: "file"))
    var letter: String

    @Option(name: .customLong("list"), help: ArgumentHelp(Texts.newList[.current], valueName: "file"))
    var lists: [String]

    @Option(name: .customLong("in"), help: ArgumentHelp(Texts.newParent[.current], valueName: "dir"))
    var parent = "campaigns"

    @Flag(help: ArgumentHelp(Texts.newYes[.current]))
    var yes = false

    @OptionGroup var answers: Answers
    @OptionGroup var common: CommonOptions

    func run() async throws {
        var work = NewCampaignWork(
            workplace: common.workplace, slug: slug, parent: parent, letterPath: letter, lists: lists,
            options: answers, questions: Questions(yes: yes))
        let made = try await work.perform()
        let next = "loa check " + (parent == "campaigns" ? slug : made.path)
        if common.json {
            Terminal.say([
                "slug": .string(slug), "folder": .string(made.path), "directive": JSON(made.letter.id),
                "files": .array(made.files.map { .string($0) }), "next": .string(next),
            ])
            return
        }
        Terminal.say(Texts.newMade(made.path, made.files))
        switch made.draft {
        case .mandated(let mandate):
            Terminal.say(Texts.newDrafted(from: made.letter.id ?? "", line: mandate.place.line ?? 1))
        case .written(let path): Terminal.say(Texts.newWritten(path))
        }
        Terminal.say(Texts.newNext(next))
    }
}
