import ArgumentParser
import Campaigns
import Delivery
import Ledgers

struct PlanCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", abstract: Texts.help(.plan)[.current], discussion: Texts.helpExample(.plan)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.campaign)[.current]))
    var campaign: String

    @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.author)[.current], valueName: "name"))
    var author: String?

    @Flag(help: ArgumentHelp(Texts.option(.diff)[.current]))
    var diff = false

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp(Texts.option(.supplement)[.current], valueName: "file"))
    var supplement: [String] = []

    @Option(help: ArgumentHelp(Texts.option(.rejects)[.current], valueName: "file"))
    var rejects: String?

    @Option(help: ArgumentHelp(Texts.option(.strict)[.current], valueName: "share"))
    var strict: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        if author == nil, !diff { throw Problem.authorNeeded }
        var work = PlanWork(
            workplace: common.workplace, campaign: campaign, author: author ?? "", late: supplement)
        if diff { return try await compare(work) }
        work.rejects = rejects
        work.strict = try strict.map(RejectShare.init)
        do {
            let result = try await Interruption.watching { [work] in try await work.perform(stop: $0) }
            show(result)
        } catch let refusal as PlanRefusal {
            if common.json { Terminal.say(PlanOutput.json(refusal)) }
            throw refusal.problem
        }
    }

    private func show(_ result: PlanWork.Result) {
        if common.json {
            Terminal.say(PlanOutput.json(result))
        } else {
            Terminal.show(PlanOutput.text(result.plan, .current))
            let hasRows = result.plan.rows.read > result.plan.rows.accepted
            for path in result.rejects {
                Terminal.say(hasRows ? Texts.rejectsWritten(path) : Texts.rejectsWithoutRows(path))
            }
            Terminal.say(Texts.keyKept(common.workplace.keys.path))
            Terminal.say(result.record.nextStep)
        }
    }

    private func compare(_ work: PlanWork) async throws {
        let (record, plan) = try await Interruption.watching { try await work.preview(stop: $0) }
        guard let record, let frozen = record.plan else {
            if common.json { return Terminal.say(PlanDifferencesOutput.json(new: plan)) }
            Terminal.show(PlanOutput.text(plan, .current))
            return Terminal.say(Texts.supplementPreview(plan.slug))
        }
        let differences = PlanDifferences(from: frozen, to: plan)
        let consents = ConsentDifferences(record, to: plan)
        if common.json {
            Terminal.say(PlanDifferencesOutput.json(record.slug, differences, consents))
        } else {
            Terminal.show(PlanDifferencesOutput.text(frozen.title, differences, consents, .current))
        }
    }
}
