import ArgumentParser
import Campaigns
import Foundation

/// Parses, runs, and turns every error into a sentence and an exit code: 0 done, 1 refused, 2 bad use.
@main
enum Main {
    static func main() async {
        // Whatever is written here is about people: ledger, rejects, keys are the owner's alone.
        umask(0o077)
        do {
            var command = try Loa.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let problem as Problem {
            Terminal.complain(problem.sentence(.current))
            exit(problem.kind == .refused ? 1 : 2)
        } catch let list as ProblemList {
            Terminal.complain(list.sentences(.current))
            exit(list.kind == .refused ? 1 : 2)
        } catch {
            leave(with: error)
        }
    }

    /// Help and version are answers; what the parser refuses is bad use.
    private static func leave(with error: any Error) {
        let message = Loa.fullMessage(for: error)
        switch Loa.exitCode(for: error) {
        case .success:
            if !message.isEmpty { Terminal.show(message) }
            exit(0)
        case .validationFailure:
            Terminal.complain(message)
            exit(2)
        default:
            if error is ExitCode { exit(Loa.exitCode(for: error).rawValue) }
            Terminal.complain(Texts.unexpected(String(describing: error))[.current])
            exit(1)
        }
    }
}
