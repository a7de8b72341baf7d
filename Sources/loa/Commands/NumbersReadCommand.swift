import ArgumentParser
import Campaigns
import Foundation

struct NumbersReadCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "read", abstract: Texts.help(.numbersRead)[.current],
            discussion: Texts.helpExample(.numbersRead)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.file)[.current]))
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let bytes = try InputFile.read(file).bytes
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        // A file that ends with a line break has no line after it.
        if lines.last?.isEmpty == true { lines.removeLast() }
        // Written in blocks: a list of a million numbers must not cost a million calls of the system.
        for start in stride(from: 0, to: lines.count, by: 4_096) {
            let block = lines[start..<min(start + 4_096, lines.count)].map(answer)
            Terminal.show(block.joined(separator: "\n"))
        }
    }

    private func answer(_ line: ArraySlice<UInt8>) -> String {
        let cell = line.last == 0x0D ? line.dropLast() : line
        let input = String(decoding: cell, as: UTF8.self)
        let reading = NumberReading.read(cell)
        if common.json { return String(decoding: NumberOutput.json(input, reading).compact, as: UTF8.self) }
        return NumberOutput.text(input, reading, .current)
    }
}
