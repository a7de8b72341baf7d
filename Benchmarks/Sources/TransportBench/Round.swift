import Foundation

/// Runs `open` loops at once: a warm-up first, then the time that counts.
enum Round {
    /// A request that is not answered with 200 ends the process: there is no figure then.
    static func run(_ load: Load, _ once: @escaping @Sendable () async -> Bool) async -> Figures {
        _ = await loops(load, seconds: Load.warmUpSeconds, once)
        let start = Mark.now()
        let requests = await loops(load, seconds: load.seconds, once)
        let end = Mark.now()
        return Figures(
            requests: requests, seconds: end.seconds - start.seconds,
            cpuMicroseconds: end.cpuMicroseconds - start.cpuMicroseconds)
    }

    private static func loops(
        _ load: Load, seconds: Double, _ once: @escaping @Sendable () async -> Bool
    ) async -> Int {
        let until = Mark.seconds() + seconds
        return await withTaskGroup(of: Int.self) { group in
            for _ in 0..<load.open {
                group.addTask {
                    var requests = 0
                    while Mark.seconds() < until {
                        guard await once() else {
                            FileHandle.standardError.write(Data("A request was not answered with 200.\n".utf8))
                            exit(1)
                        }
                        requests += 1
                    }
                    return requests
                }
            }
            return await group.reduce(0, +)
        }
    }
}
