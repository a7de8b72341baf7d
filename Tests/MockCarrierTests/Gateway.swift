import Campaigns
import Carriers
import Foundation
import Hummingbird
import Logging
import Testing

@testable import MockCarrier

/// A mock and a receiver of callbacks, both really listening, and a client that speaks as the dispatcher does.
struct Gateway: Sendable {
    let server: MockServer
    let book: CarrierBook
    let port: Int
    let receiver: Receiver
    private let lines = (0..<16).map { CallbackLine(100 + $0) }

    /// Runs the mock for as long as the body takes.
    static func with(
        _ shares: [String] = [], book: CarrierBook? = nil, _ change: @Sendable (inout MockSettings) -> Void = { _ in },
        _ body: @Sendable @escaping (Gateway) async throws -> Void
    ) async throws {
        let book = try book ?? committed()
        var settings = MockSettings(carriers: book, port: 0, shares: try MockShares(parsing: shares))
        settings.receiptDelayMs = 5...20
        change(&settings)
        let server = try MockServer(settings)
        let receiver = Receiver(book)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, opened) = AsyncStream<(Bool, Int)>.makeStream()
            group.addTask { try await server.run { opened.yield((true, $0)) } }
            group.addTask { try await receiver.run { opened.yield((false, $0)) } }
            var found: [Bool: Int] = [:]
            for await (isMock, port) in ports {
                found[isMock] = port
                if found.count == 2 { break }
            }
            await receiver.listens(at: found[false] ?? 0)
            try await body(Gateway(server: server, book: book, port: found[true] ?? 0, receiver: receiver))
            group.cancelAll()
        }
    }

    /// The description that the project ships.
    static func committed() throws -> CarrierBook {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Array(Data(contentsOf: root.appendingPathComponent("carriers.json")))
        return try CarrierBook(reading: bytes, file: "carriers.json")
    }

    static func numbers(_ range: Range<Int>) -> [PhoneNumber] {
        range.compactMap { PhoneNumber(nsn: 912_000_000 + UInt32($0)) }
    }

    func context(
        _ carrier: Carrier, _ numbers: [PhoneNumber], text: String = "Canh bao lua dao", attempt: String = "",
        token: String? = nil
    ) async -> RenderingContext {
        let recipients = numbers.map { number in
            RenderingContext.Recipient(
                number: number, key: "\(attempt)k\(number.nsn)", seq: Int(number.nsn), network: .viettel, province: "91"
            )
        }
        return RenderingContext(
            recipients: recipients, sender: carrier.defaultSender, text: text,
            batchKey: "\(attempt)b\(numbers.first?.nsn ?? 0)", batchSeq: 1, campaignId: "c", campaignName: "c",
            callbackURL: "http://127.0.0.1:\(await receiver.port)/r/\(carrier.id)", now: 1_800_000_000, uuid: "u",
            authToken: token, secret: { "S-\($0)" })
    }

    func send(_ id: String, _ context: RenderingContext) async throws -> ReplyReading? {
        let carrier = try book.carrier(id)
        guard let reply = await call(try carrier.request(context)) else { return nil }
        return carrier.read(reply, recipients: context.recipients)
    }

    func send(_ id: String, _ numbers: [PhoneNumber], attempt: String = "") async throws -> ReplyReading? {
        let carrier = try book.carrier(id)
        return try await send(id, await context(carrier, numbers, attempt: attempt))
    }

    /// Sends and expects an outcome, nil where the connection shall end without a reply.
    func expect(
        _ id: String, _ numbers: [PhoneNumber], attempt: String = "", _ outcome: Outcome?,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let reading = try await send(id, numbers, attempt: attempt)
        #expect(reading?.outcome == outcome, "\(id)", sourceLocation: sourceLocation)
    }

    /// - Returns: nil when the connection ended without a reply.
    func call(_ request: Carriers.HTTPRequest) async -> HTTPReply? {
        let path = request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
        let call = ReceiptCall(
            method: request.method, url: "http://127.0.0.1:\(port)\(path)",
            // libcurl repeats a request by itself when a kept connection dies: the test must not.
            headers: request.headers + [HTTPField("Connection", "close")], body: request.body)
        let line = lines[Int.random(in: lines.indices)]
        let answer = await line.send(call)
        return answer.status.map { HTTPReply(status: $0, body: answer.body) }
    }

    func get(_ path: String) async -> [UInt8] {
        await call(Carriers.HTTPRequest(method: "GET", url: "http://mock\(path)"))?.body ?? []
    }

    /// Waits until as many receipts are there, or half a minute has passed.
    func receipts(_ id: String, _ count: Int) async throws -> [ReceiptReading] {
        for _ in 0..<1_500 {
            if await receiver.receipts(id).count >= count { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        return await receiver.receipts(id)
    }
}
