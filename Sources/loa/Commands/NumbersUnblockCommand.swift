import ArgumentParser
import Campaigns
import Delivery

struct NumbersUnblockCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unblock", abstract: Texts.help(.numbersUnblock)[.current],
            discussion: Texts.helpExample(.numbersUnblock)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.number)[.current], valueName: "number"))
    var numbers: [String] = []

    @Option(help: ArgumentHelp(Texts.option(.blockFile)[.current], valueName: "list"))
    var file: String?

    @Option(help: ArgumentHelp(Texts.option(.register)[.current], valueName: "opt-out|do-not-call"))
    var register: BlockingRegister?

    @OptionGroup var act: NumbersAct
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let named = try await NamedNumbers.read(numbers, file: file, data: common.workplace.data)
        let ledger = try common.workplace.ledger()
        let office = NumbersOffice(ledger, common.workplace.registers(in: ledger), time: common.workplace.time)
        let change = try await office.unblock(
            named.numbers, in: (register ?? .optOut).register, by: act.name, reason: act.reason)
        let rejects = try named.publish()
        if common.json {
            Terminal.say(RegisterOutput.json(change, named.rows, rejects))
        } else {
            Terminal.say(
                Texts.numbersUnblocked(change.register.rawValue, change.changed, change.unchanged, change.total))
            if let rows = named.rows { Terminal.show(RowsOutput.text(rows, .current)) }
            for path in rejects { Terminal.say(Texts.rejectsWritten(path)) }
        }
    }
}
