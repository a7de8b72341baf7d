import ArgumentParser
import Campaigns

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Texts.option(.data)[.current], valueName: "dir"))
    var data = ".loa"

    @Option(help: ArgumentHelp(Texts.option(.carriers)[.current], valueName: "file"))
    var carriers = "carriers.json"

    @Option(help: ArgumentHelp(Texts.option(.lang)[.current], valueName: "vi|en"))
    var lang: String?

    @Flag(help: ArgumentHelp(Texts.option(.json)[.current]))
    var json = false

    func validate() throws {
        guard let lang, Language(rawValue: lang) == nil else { return }
        throw ValidationError(Texts.noSuchLanguage(lang)[.current])
    }

    var workplace: Workplace { Workplace(data: data, carriersFile: carriers) }
}
