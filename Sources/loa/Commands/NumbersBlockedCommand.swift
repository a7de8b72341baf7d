import ArgumentParser
import Campaigns
import Delivery

struct NumbersBlockedCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "blocked", abstract: Texts.help(.numbersBlocked)[.current],
            discussion: Texts.helpExample(.numbersBlocked)[.current])
    }

    @OptionGroup var common: CommonOptions

    func run() async throws {
        var counts: [(Register, Int)] = Register.allCases.map { ($0, 0) }
        var cap: FrequencyCap?
        if let ledger = try common.workplace.existingLedger() {
            let book = common.workplace.registers(in: ledger)
            for index in counts.indices { counts[index].1 = try await book.contents(of: counts[index].0).numbers.count }
            cap = try await ledger.frequencyCap()
        }
        if common.json {
            Terminal.say(RegisterOutput.json(counts, cap))
        } else {
            Terminal.show(RegisterOutput.text(counts, cap, .current))
        }
    }
}
