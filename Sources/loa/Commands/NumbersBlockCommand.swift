import ArgumentParser
import Campaigns
import Delivery

struct NumbersBlockCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "block", abstract: Texts.help(.numbersBlock)[.current],
            discussion: Texts.helpExample(.numbersBlock)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.number)[.current], valueName: "number"))
    var numbers: [String] = []

    @Option(help: ArgumentHelp(Texts.option(.blockFile)[.current], valueName: "list"))
    var file: String?

    @Option(help: ArgumentHelp(Texts.option(.register)[.current], valueName: "opt-out|do-not-call"))
    var register: BlockingRegister?

    @Flag(help: ArgumentHelp(Texts.option(.replace)[.current]))
    var replace = false

    @OptionGroup var act: NumbersAct
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if replace, file == nil { throw Problem.replaceNeedsFile }
        let named = try await NamedNumbers.read(numbers, file: file)
        let ledger = try common.workplace.ledger()
        let office = NumbersOffice(ledger, common.workplace.registers(in: ledger), time: common.workplace.time)
        let change = try await office.block(
            named, in: (register ?? (file == nil ? .optOut : .doNotCall)).register, replacing: replace, by: act.name,
            reason: act.reason)
        if common.json {
            Terminal.say(RegisterOutput.json(change))
        } else {
            Terminal.say(Texts.numbersBlocked(change.register.rawValue, change.changed, change.unchanged, change.total))
        }
    }
}
