import Campaigns
import Carriers
import Hummingbird
import Logging
import ServiceLifecycle

/// Takes callbacks at `/r/CARRIER`, reads them by the description and acknowledges them exactly.
actor Receiver {
    private let book: CarrierBook
    private(set) var port = 0
    private var readings: [String: [ReceiptReading]] = [:]
    /// So many calls are answered by 503 first.
    private var refusals = 0

    init(_ book: CarrierBook) { self.book = book }

    func listens(at port: Int) { self.port = port }

    func refuse(_ count: Int) { refusals = count }

    func receipts(_ id: String) -> [ReceiptReading] { readings[id] ?? [] }

    nonisolated func run(_ onReady: @escaping @Sendable (Int) -> Void) async throws {
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            var request = request
            let body = Array(try await request.collectBody(upTo: 1_000_000).readableBytesView)
            let headers = request.headers.map { Carriers.HTTPField($0.name.rawName, $0.value) }
            let call = ReceiptCall(
                method: request.method.rawValue, url: "http://127.0.0.1\(request.uri.string)", headers: headers,
                body: body)
            let id = String(request.uri.path.dropFirst(3))
            guard let ack = await self.take(call, id) else { return Response(status: .serviceUnavailable) }
            return Response(status: .init(code: ack.status), body: .init(byteBuffer: ByteBuffer(bytes: ack.body)))
        }
        let application = Application(
            responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { onReady($0.localAddress?.port ?? 0) },
            logger: Logger(label: "receiver", factory: { _ in SwiftLogNoOpLogHandler() }))
        // Cancelling a server that has open connections is a programming error to NIO: it is asked to go instead.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application], logger: Logger(label: "receiver", factory: { _ in SwiftLogNoOpLogHandler() })))
        let serving = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }

    private func take(_ call: ReceiptCall, _ id: String) -> HTTPReply? {
        if refusals > 0 {
            refusals -= 1
            return nil
        }
        guard let carrier = book[id] else { return nil }
        readings[id, default: []] += carrier.readReceipts(call)
        return carrier.acknowledgement
    }
}
