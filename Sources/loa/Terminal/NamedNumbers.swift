import Campaigns
import Documents

/// The numbers that a command is about: typed, or in a list.
enum NamedNumbers {
    /// - Parameters:
    ///   - typed: as arguments.
    ///   - file: a list like those of a campaign; nil for none.
    /// - Returns: at least one number.
    /// - Throws: ``ProblemList`` for typed numbers that are none, ``Problem`` for a list that cannot be used, or when
    ///   nothing was named; then no number counts.
    static func read(_ typed: [String], file: String?) async throws -> NumberSet {
        var named = NumberSet()
        if let file { named = try await NumberList.read(file) }
        var problems: [Problem] = []
        for text in typed {
            do {
                named.insert(try number(text))
            } catch let problem as Problem {
                problems.append(problem)
            }
        }
        if let list = ProblemList(problems) { throw list }
        if named.count == 0 { throw Problem.noNumberNamed }
        return named
    }

    static func number(_ text: String) throws -> PhoneNumber {
        switch NumberReading.read(text) {
        case .accepted(let reading): return reading.number
        case .rejected(let rejection): throw Problem.numberUnusable(text, rejection)
        }
    }
}
