import Campaigns
import Foundation

/// What a person sees: results on standard output, everything else on standard error.
enum Terminal {
    /// Appears at once, also in a pipe that somebody watches.
    static func show(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func say(_ phrase: Phrase) { show(phrase[.current]) }

    static func say(_ json: JSON) { show(String(decoding: json.compact, as: UTF8.self)) }

    static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// True when somebody watches: progress bars are for eyes only.
    static let isWatched = isatty(2) == 1

    /// Replaces the line on the terminal; nothing where nobody watches.
    static func progress(_ label: Phrase, done: Int, of all: Int, detail: String = "") {
        guard isWatched, all > 0 else { return }
        let width = 24
        let filled = min(width, done * width / all)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line = "\r\u{1B}[2K\(label[.current]) \(bar) \(done * 100 / all) %  \(detail)"
        FileHandle.standardError.write(Data(line.utf8))
    }

    static func endProgress() {
        if isWatched { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }
    }
}
