/// The bytes of a body where libcurl reads them while a request runs: one place a handle, used again and again.
///
/// Never nil, even when empty: without it libcurl would ask for the body by a callback.
@safe struct BodyBuffer: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    init() {
        capacity = 1_024
        unsafe start = .allocate(capacity: 1_024)
    }

    deinit {
        unsafe start.deallocate()
    }

    /// - Returns: true when the bytes are at another place than before.
    mutating func hold(_ bytes: [UInt8]) -> Bool {
        let isOutgrown = bytes.count > capacity
        if isOutgrown {
            forget()
            unsafe start.deallocate()
            capacity = bytes.count
            unsafe start = .allocate(capacity: capacity)
        }
        unsafe bytes.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { unsafe start.update(from: first, count: source.count) }
        }
        count = bytes.count
        return isOutgrown
    }

    /// A body is personal data: nothing of it stays.
    mutating func forget() {
        unsafe start.update(repeating: 0, count: count)
        count = 0
    }
}
