import ArgumentParser
import Campaigns
import Carriers
import Documents

struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: Texts.help(.check)[.current],
            discussion: Texts.helpExample(.check)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let workplace = common.workplace
        let folder = try workplace.folder(campaign)
        let carriers = try workplace.carriers(of: folder.campaign)
        let contracts = carriers.map(\.contract)
        let networks = contracts.reduce(into: Set<Network>()) { $0.formUnion($1.networks) }
        let (audience, _) = try folder.audience(suppressed: NumberSet(), networks: networks)
        let check = CampaignCheck(folder: folder, audience: audience, contracts: contracts)
        if common.json { Terminal.say(check.json) } else { Terminal.show(check.text(.current)) }
        if !check.isSound { throw ExitCode(1) }
    }
}
