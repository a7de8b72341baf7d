import ArgumentParser
import Campaigns

/// Who acts on numbers, and why: every such command needs both, and the journal has them.
struct NumbersAct: ParsableArguments {
    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(Texts.option(.reason)[.current], valueName: "text"))
    var reason: String
}
