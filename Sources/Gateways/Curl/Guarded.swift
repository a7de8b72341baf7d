internal import Glibc

/// A value behind a POSIX mutex, for the few words that callers and the sending thread share.
///
/// `Synchronization.Mutex` gives false thread-sanitizer races on Linux and is slow under contention (measured);
/// the sanitizer understands pthread. Unchecked, because the compiler cannot see that `value` is only touched
/// between lock and unlock.
@safe final class Guarded<Value: Sendable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    init(_ value: Value) {
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        self.value = value
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Short work only: nothing in `body` may wait.
    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
