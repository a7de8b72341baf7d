import Campaigns
import Carriers
import Testing

@testable import MockCarrier

@Suite struct CourierTests {
    private static let reporting = ["viettel", "vinaphone", "mobifone", "vietnamobile"]

    @Test(arguments: [
        ("undelivered=0", ReceiptState.delivered), ("undelivered=1", .undelivered), ("expired=1", .expired),
        ("earlyReceipt=1", .delivered),
    ])
    func statesArrive(_ share: String, _ state: ReceiptState) async throws {
        try await Gateway.with([share]) { gateway in
            for id in Self.reporting {
                let numbers = Gateway.numbers(0..<5)
                var batch: String?
                var messageIds: Set<String> = []
                for list in id == "mobifone" ? [numbers] : numbers.map({ [$0] }) {
                    let reading = try #require(try await gateway.send(id, list))
                    #expect(reading.outcome == .accepted)
                    batch = reading.extractedText("batchId")
                    if let messageId = reading.extractedText("messageId") { messageIds.insert(messageId) }
                }
                let receipts = try await gateway.receipts(id, 5)
                #expect(receipts.map(\.state) == Array(repeating: state, count: 5), "\(id)")
                switch id {
                case "vinaphone": #expect(Set(receipts.compactMap(\.messageId)) == messageIds)
                case "mobifone":
                    #expect(receipts.allSatisfy { $0.batchId == batch && batch != nil })
                    #expect(Set(receipts.compactMap(\.address).compactMap(AddressForm.number)) == Set(numbers))
                default: #expect(Set(receipts.compactMap(\.recipientKey)) == Set(numbers.map { "k\($0.nsn)" }))
                }
            }
            #expect(await gateway.server.stats()["viettel"]?.receiptsAcknowledged == 5)
            _ = try await gateway.send("small-networks", Gateway.numbers(0..<1))
            #expect(await gateway.server.stats()["small-networks"]?.receipts == 0)
        }
    }

    @Test func twiceNeverAndLate() async throws {
        try await Gateway.with(["duplicateReceipt=1"]) { gateway in
            _ = try await gateway.send("viettel", Gateway.numbers(0..<1))
            let receipts = try await gateway.receipts("viettel", 2)
            #expect(receipts.count == 2)
        }
        try await Gateway.with(["noReceipt=1"]) { gateway in
            _ = try await gateway.send("viettel", Gateway.numbers(0..<1))
            try await Task.sleep(for: .milliseconds(200))
            #expect(await gateway.receiver.receipts("viettel").isEmpty)
        }
        try await Gateway.with(["lateMs=400"]) { gateway in
            _ = try await gateway.send("viettel", Gateway.numbers(0..<1))
            try await Task.sleep(for: .milliseconds(200))
            #expect(await gateway.receiver.receipts("viettel").isEmpty)
            let receipts = try await gateway.receipts("viettel", 1)
            #expect(receipts.count == 1)
        }
    }

    @Test func retriesUntilAcknowledged() async throws {
        try await Gateway.with { gateway in
            await gateway.receiver.refuse(3)
            _ = try await gateway.send("vinaphone", Gateway.numbers(0..<1))
            let receipts = try await gateway.receipts("vinaphone", 1)
            #expect(receipts.map(\.state) == [.delivered])
            let stats = await gateway.server.stats()["vinaphone"]
            #expect(stats?.receipts == 1)
        }
    }

    @Test func callsNobodyElse() async throws {
        let line = CallbackLine(99)
        let answer = await line.send(ReceiptCall(method: "GET", url: "http://192.0.2.1/r"))
        #expect(answer.status == nil)
    }
}
