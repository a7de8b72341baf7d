import ArgumentParser
import Campaigns
import Documents

struct SynthCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "synth", abstract: Texts.help(.synth)[.current],
            discussion: Texts.helpExample(.synth)[.current])
    }

    @Option(help: ArgumentHelp(Texts.synthCount[.current], valueName: "n"))
    var count: Int

    @Option(help: ArgumentHelp(Texts.synthProvince[.current], valueName: "code"))
    var province: String?

    @Option(help: ArgumentHelp(Texts.synthSeed[.current]))
    var seed: UInt64 = 42

    @Option(help: ArgumentHelp(Texts.synthDirty[.current], valueName: "share"))
    var dirty: Double = 0

    @Option(help: ArgumentHelp(Texts.synthOut[.current], valueName: "file"))
    var out: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard (1...200_000_000).contains(count) else { throw Problem.synthCountWrong }
        guard (0...0.5).contains(dirty) else { throw Problem.synthShareWrong }
        let wrong = Int((Double(count) * dirty).rounded())
        let place = try province.map { code in
            guard let found = Provinces.current.first(where: { $0.code == code }) else {
                throw Problem.noSuchProvince(code)
            }
            return found
        }
        guard let rows = SyntheticRows(count: count, province: place, seed: seed, dirty: wrong) else {
            throw Problem.synthTooMany(count)
        }
        try SyntheticFile.write(rows, to: out)
        guard let out else { return }
        if common.json {
            Terminal.say([
                "file": .string(out), "rows": JSON(count), "wrong": JSON(wrong),
                "kinds": .object(rows.faults.map { JSON.Member($0.kind.rawValue, JSON($0.count)) }),
            ])
        } else {
            Terminal.say(Texts.synthMade(count, dirty: wrong, out))
        }
    }
}
