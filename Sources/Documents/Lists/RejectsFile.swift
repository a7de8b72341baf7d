package import Campaigns
import Foundation

/// The file that goes back to the commune: every row that is not in the plan, with its place and the reason in words.
///
/// Numbers are masked in it; file and line are enough to find the row (promise 10).
package enum RejectsFile {
    /// Writes UTF-8 with a byte order mark, as spreadsheets in Viet Nam want it; whole or not at all.
    package static func write(_ leftOut: [LeftOut], to path: String, language: Language) throws {
        var text = "\u{FEFF}" + Texts.rejectsHeader[language] + "\r\n"
        for row in leftOut {
            let cells = [
                row.place.file, String(row.place.line ?? 0), String(row.place.column ?? 0), row.masked, row.cause.word,
                Texts.leftOut(row.cause)[language],
            ]
            text += CSVCell.line(cells)
        }
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}

extension LeftOut.Cause {
    /// The stable word of the file's fifth column.
    package var word: String {
        switch self {
        case .rejected(let reason): reason
        case .duplicate: "duplicate"
        case .suppressed: "suppressed"
        }
    }
}
