import Glibc

/// A point in time with the processor time used until then.
struct Mark: Sendable {
    let seconds: Double
    let cpuMicroseconds: Double

    static func now() -> Mark {
        var cpu = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu)
        return Mark(seconds: seconds(), cpuMicroseconds: Double(cpu.tv_sec) * 1e6 + Double(cpu.tv_nsec) / 1e3)
    }

    /// The monotonic clock.
    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
