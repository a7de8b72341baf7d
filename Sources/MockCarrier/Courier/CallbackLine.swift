import CCurl
import Carriers

/// One connection for callbacks: a libcurl easy handle, confined to a thread of its own, because it blocks.
actor CallbackLine {
    /// What the receiver answered; nil status when the call did not come through.
    struct Answer: Sendable {
        let status: Int?
        let body: [UInt8]
    }

    private let executor: ThreadExecutor
    private let handle: CurlHandle?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ index: Int) {
        executor = ThreadExecutor("mock.callback.\(index)")
        handle = CurlHandle()
    }

    func send(_ call: ReceiptCall) -> Answer { handle?.send(call) ?? Answer(status: nil, body: []) }
}
