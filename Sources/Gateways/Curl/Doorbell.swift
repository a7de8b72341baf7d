internal import CCurl
internal import Glibc

/// An eventfd: any thread rings, the sending thread wakes.
final class Doorbell: Sendable {
    let descriptor: Int32

    /// - Returns: nil when the process has no file descriptor left.
    init?() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func ring() {
        _ = eventfd_write(descriptor, 1)
    }

    func hush() {
        var rings: eventfd_t = 0
        _ = unsafe eventfd_read(descriptor, &rings)
    }
}
