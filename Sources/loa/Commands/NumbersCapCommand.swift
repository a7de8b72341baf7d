import ArgumentParser
import Campaigns
import Delivery

struct NumbersCapCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cap", abstract: Texts.help(.numbersCap)[.current],
            discussion: Texts.helpExample(.numbersCap)[.current])
    }

    @Option(help: ArgumentHelp(Texts.option(.capMessages)[.current], valueName: "count"))
    var messages: Int?

    @Option(help: ArgumentHelp(Texts.option(.capHours)[.current], valueName: "hours"))
    var hours: Int?

    @Flag(help: ArgumentHelp(Texts.option(.capOff)[.current]))
    var off = false

    @OptionGroup var act: NumbersAct
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let cap = try wanted()
        let ledger = try common.workplace.ledger()
        let office = NumbersOffice(ledger, common.workplace.registers(in: ledger), time: common.workplace.time)
        try await office.set(cap, by: act.name, reason: act.reason)
        if common.json {
            Terminal.say(["frequencyCap": RegisterOutput.json(cap)])
        } else {
            Terminal.say(Texts.frequencyCap(cap?.messages, cap?.hours))
        }
    }

    private func wanted() throws -> FrequencyCap? {
        if off, messages == nil, hours == nil { return nil }
        guard !off, let messages, let hours, let cap = FrequencyCap(messages: messages, hours: hours) else {
            throw Problem.badCap
        }
        return cap
    }
}
