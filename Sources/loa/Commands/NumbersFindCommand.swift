import ArgumentParser
import Campaigns
import Delivery
import Ledgers

struct NumbersFindCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "find", abstract: Texts.help(.numbersFind)[.current],
            discussion: Texts.helpExample(.numbersFind)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.number)[.current], valueName: "number"))
    var number: String

    @OptionGroup var act: NumbersAct
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let workplace = common.workplace
        let sought = try NamedNumbers.number(number)
        guard let ledger = try workplace.existingLedger() else { throw Problem.noRecordsYet(workplace.data) }
        let book = workplace.registers(in: ledger)
        try await NumbersOffice(ledger, book, time: workplace.time).lookUp(by: act.name, reason: act.reason)
        let finding = try await NumberSearch(ledger, book) { [keys = workplace.keys] in try keys.dataKey(of: $0) }
            .find(sought)
        let output = NumberFindingOutput(
            finding, carriers: workplace.describesCarriers ? try? workplace.carriers() : nil)
        if common.json { Terminal.say(output.json) } else { Terminal.show(output.text(.current)) }
    }
}
