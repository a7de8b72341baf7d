import Campaigns
import Carriers
import Console
import Delivery
import Foundation
import Gateways
import Logging
import TestKit
import Testing

/// The server as a carrier meets it: over HTTP, with every way to prove who calls.
@Suite("Receipts over HTTP", .timeLimit(.minutes(1))) struct ReceiptServerTests {
    private let time = ManualTime()
    private let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// One recipient of Viettel, intended; `auth` is the callback's.
    private func called(
        auth: [String: Any], headers: [HTTPField] = [], token: String = "right"
    ) async throws -> (status: Int, body: String, state: RecipientState) {
        let carrier = try Repository.carrier("viettel") { entry in
            var receipts = entry["receipts"] as? [String: Any] ?? [:]
            var callback = receipts["callback"] as? [String: Any] ?? [:]
            callback["auth"] = auth
            receipts["callback"] = callback
            entry["receipts"] = receipts
        }
        let ledger = MemoryLedger()
        let sample = try SamplePlan([carrier], recipients: 1)
        try await sample.begin(in: ledger, time: time)
        let books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
        let page = PageID(plan: sample.id, index: 0)
        try await books.record([
            LogEntry(page: page, start: 0, count: 1, event: .intended(submission: 1), at: time.now())
        ])
        let address = try #require(ReceiptServer.Address("127.0.0.1:0"))
        let server = ReceiptServer(
            [carrier], at: address, publicURL: "http://127.0.0.1", token: { _ in "right" },
            secret: { ["VIETTEL_RECEIPT_USER": "nha-mang", "VIETTEL_RECEIPT_PASSWORD": "mật khẩu"][$0] },
            intake: { ReceiptIntake($0, books: books, ledger: ledger, time: time, log: log) }, log: log)
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { try await server.run { ready.yield($0) } }
        defer { serving.cancel() }
        let port = try #require(await ports.first { _ in true })
        let key = RecipientKey(page: page, position: 0).text
        let transport = CurlTransport()
        defer { transport.close() }
        var rules = Transport()
        rules.allowPrivateAddress = true
        let exchange = await transport.exchange(
            HTTPRequest(
                method: "POST", url: "http://127.0.0.1:\(port)\(ReceiptServer.path("viettel", token: token))",
                headers: headers + [HTTPField("content-type", "application/json")],
                body: Array(#"{"requestId":"\#(key)","status":"delivered","errorCode":"000"}"#.utf8)),
            rules, reach: .loopbackOnly)
        guard case .answered(let reply) = exchange else {
            Issue.record("no answer: \(exchange)")
            return (0, "", .unclear)
        }
        let record = try #require(await books.page(page)).records[0]
        return (reply.status, String(decoding: reply.body, as: UTF8.self), record.state)
    }

    @Test("the token of the path opens; a wrong one is as if nothing were there")
    func pathToken() async throws {
        let right = try await called(auth: ["pathToken": true])
        #expect(right.status == 200)
        #expect(right.state == .delivered)
        let wrong = try await called(auth: ["pathToken": true], token: "wrong")
        #expect(wrong.status == 404)
        #expect(wrong.state == .unclear)
    }

    @Test("basic: the right name and password, whatever else the call has")
    func basic() async throws {
        let right = CallbackCheck.basic(username: "nha-mang", password: "mật khẩu")
        let good = try await called(auth: ["basic": true], headers: [HTTPField("Authorization", right)])
        #expect(good.status == 200)
        #expect(good.state == .delivered)
        let none = try await called(auth: ["basic": true])
        #expect(none.status == 403)
        #expect(none.state == .unclear)
        let wrong = CallbackCheck.basic(username: "nha-mang", password: "mat khau")
        let bad = try await called(auth: ["basic": true], headers: [HTTPField("Authorization", wrong)])
        #expect(bad.status == 403)
        #expect(bad.state == .unclear)
    }

    @Test("ipAllow: only from the ranges described")
    func ipAllow() async throws {
        let inside = try await called(auth: ["ipAllow": ["192.0.2.0/24", "127.0.0.0/8"]])
        #expect(inside.status == 200)
        #expect(inside.state == .delivered)
        let outside = try await called(auth: ["pathToken": true, "ipAllow": ["192.0.2.0/24"]])
        #expect(outside.status == 403)
        #expect(outside.state == .unclear)
        let unreadable = try await called(auth: ["ipAllow": ["everywhere"]])
        #expect(unreadable.status == 403)
    }
}
