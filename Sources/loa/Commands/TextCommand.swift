import ArgumentParser
import Campaigns
import Foundation

struct TextCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "text", abstract: Texts.help(.text)[.current], discussion: Texts.helpExample(.text)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.file)[.current]))
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let (bytes, name) = try InputFile.read(file)
        guard let contents = String(validating: bytes, as: UTF8.self) else { throw Problem.notUTF8(name, line: 1) }
        // The line break that editors put at the end of a file is not part of the message.
        let text = contents.hasSuffix("\r\n") || contents.hasSuffix("\n") ? String(contents.dropLast()) : contents
        let forms = TextForms(text)
        if common.json {
            Terminal.say([
                "asWritten": TextOutput.json(forms.asWritten), "normalised": TextOutput.json(forms.normalised),
                "plain": TextOutput.json(forms.plain),
            ])
        } else {
            Terminal.show(TextOutput.text(forms, .current))
        }
    }
}
