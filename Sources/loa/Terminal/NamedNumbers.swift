import Campaigns
import Documents
import Foundation

/// The numbers that a command is about: typed, or in a list.
struct NamedNumbers {
    let numbers: NumberSet
    /// What became of the list's rows; nil without a list.
    let rows: RowCounts?
    /// Where the rows of the list are that were passed over.
    private let left: RejectsFile?

    /// Puts the rows that were passed over into their file.
    ///
    /// - Returns: paths of what was written.
    /// - Throws: ``Problem`` when it cannot be written.
    func publish() throws -> [String] { try left?.publish() ?? [] }

    /// - Parameters:
    ///   - typed: as arguments.
    ///   - file: a list like those of a campaign; nil for none.
    ///   - data: the data folder, where passed over rows go.
    /// - Returns: at least one number.
    /// - Throws: ``ProblemList`` for typed numbers that are none, ``Problem`` for a list that cannot be used, or when
    ///   nothing was named; then no number counts.
    static func read(_ typed: [String], file: String?, data: String) async throws -> NamedNumbers {
        var (named, rows) = (NumberSet(), RowCounts?.none)
        var left: RejectsFile?
        if let file {
            let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
            let rejects = RejectsFile("\(data)/rejects/numbers-\(name).csv", language: .current)
            (named, rows) = try await NumberList.read(file, leftOut: rejects.add)
            left = rejects
        }
        var problems: [Problem] = []
        for text in typed {
            do {
                named.insert(try number(text))
            } catch let problem as Problem {
                problems.append(problem)
            }
        }
        if let list = ProblemList(problems) { throw list }
        let result = NamedNumbers(numbers: named, rows: rows, left: left)
        if named.count == 0 {
            if let file, let rows, rows.read > 0 {
                throw Problem.noNumberInList(file, rows, rejects: try result.publish())
            }
            throw Problem.noNumberNamed
        }
        return result
    }

    static func number(_ text: String) throws -> PhoneNumber {
        switch NumberReading.read(text) {
        case .accepted(let reading): return reading.number
        case .rejected(let rejection): throw Problem.numberUnusable(text, rejection)
        }
    }
}
