import Campaigns
import Foundation

/// Gets what a command needs: from an option, from what is known, from the person at the terminal, from a default.
/// Collects what nobody could answer, so that it is all said at once.
struct Questions {
    enum Mode { case ask, takeDefaults, refuse }

    let mode: Mode
    private(set) var gaps: [Texts.NewQuestion] = []

    init(yes: Bool) { mode = yes ? .takeDefaults : isatty(0) == 1 ? .ask : .refuse }

    /// - Parameters:
    ///   - question: what is asked, and which option answers it.
    ///   - given: the option's value.
    ///   - known: read from the letter; not asked again.
    ///   - fallback: what an empty answer means, and what `--yes` takes.
    ///   - read: makes a value of an answer, or throws a ``Problem`` that says what is wrong with it.
    /// - Returns: nil when there is no answer; the question is then a gap.
    /// - Throws: ``Problem`` for an option, or for what the letter has, that `read` refuses.
    mutating func value<Value>(
        _ question: Texts.NewQuestion, given: String?, known: String? = nil, fallback: String? = nil,
        _ read: (String) throws -> Value
    ) throws -> Value? {
        if let answer = given ?? known { return try read(answer) }
        switch mode {
        case .takeDefaults:
            if let fallback { return try read(fallback) }
        case .ask:
            while let answer = answer(to: question, fallback) {
                do {
                    return try read(answer)
                } catch let problem as Problem {
                    Terminal.complain(problem.sentence(.current))
                }
            }
        case .refuse: break
        }
        gaps.append(question)
        return nil
    }

    /// Nil at the end of input.
    private func answer(to question: Texts.NewQuestion, _ fallback: String?) -> String? {
        while true {
            let hint = fallback.map { " [\($0)]" } ?? ""
            FileHandle.standardError.write(Data("\(Texts.prompt(question)[.current])\(hint): ".utf8))
            guard let line = readLine() else { return nil }
            let answer = line.trimmingCharacters(in: .whitespaces)
            if !answer.isEmpty { return answer }
            if let fallback { return fallback }
        }
    }
}
