internal import Glibc

/// The clock of libcurl's timers: it never jumps, and nothing but waiting depends on it.
enum Monotonic {
    static func milliseconds() -> Int64 {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
    }
}
