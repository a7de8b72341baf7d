import Campaigns
import Foundation

extension Language {
    /// `--lang` anywhere on the command line, then `LOA_LANG`, then Vietnamese.
    ///
    /// Read before parsing, because help and the parser's own errors need it too.
    static let current: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .vi }
            if argument == "--lang", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1]) ?? .vi
            }
        }
        return ProcessInfo.processInfo.environment["LOA_LANG"].flatMap(Language.init(rawValue:)) ?? .vi
    }()
}
