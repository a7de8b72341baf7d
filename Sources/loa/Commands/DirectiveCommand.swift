import ArgumentParser
import Campaigns
import Delivery
import Documents
import Foundation

struct DirectiveCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "directive", abstract: Texts.help(.directive)[.current],
            discussion: Texts.helpExample(.directive)[.current], subcommands: [Read.self, Confirm.self])
    }

    struct Read: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "read", abstract: Texts.help(.directiveRead)[.current],
                discussion: Texts.helpExample(.directiveRead)[.current])
        }

        @Argument(help: ArgumentHelp(Texts.option(.file)[.current]))
        var file: String?

        @Option(help: ArgumentHelp(Texts.option(.allow)[.current], valueName: "contact=reason"))
        var allow: [String] = []

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let contacts = try allow.map(Self.contact)
            let source = try await LetterSource(file)
            let letters = try LetterReader.read(
                source.file.text, file: source.file.name, usedOn: SystemTime().now().dayInVietNam, allowed: contacts)
            if common.json {
                Terminal.say(.array(letters.map { DirectiveOutput.json($0, source) }))
            } else {
                let texts = letters.map { DirectiveOutput.text($0, .current) }
                Terminal.show(([source.text(.current)] + texts).joined(separator: "\n\n\n"))
            }
            let secrecy = letters.first { $0.isRefused }?.findings.first
            if let secrecy { throw Problem.secretLetter(secrecy.place) }
        }

        private static func contact(_ text: String) throws -> AllowedContact {
            let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw Problem.allowNeedsReason(text) }
            return AllowedContact(contact: parts[0], reason: parts[1])
        }
    }
}
