import Campaigns
import Carriers
import Testing

@testable import MockCarrier

@Suite struct MockServerTests {
    @Test func everyCommittedCarrierIsPlayed() async throws {
        let book = try Gateway.committed()
        #expect(book.carriers.map(\.id) == ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"])
        #expect(try MockServer(MockSettings(carriers: book, port: 18_080)).carriers == book.carriers.map(\.id))
        #expect(Set(Network.allCases) == Set(book.carriers.flatMap { $0.routing.networks.listed }))
    }

    @Test func accountIsExactUnderConcurrency() async throws {
        try await Gateway.with { gateway in
            let numbers = Gateway.numbers(0..<600)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in numbers {
                    group.addTask {
                        let id = ["viettel", "vinaphone", "small-networks"][Int(number.nsn) % 3]
                        try await gateway.expect(id, [number], .accepted)
                    }
                }
                try await group.waitForAll()
            }
            let expected = Dictionary(uniqueKeysWithValues: numbers.map { ($0.e164, 1) })
            #expect(await gateway.server.account() == expected)
            #expect(await gateway.server.account(carrier: "viettel").count == 200)
            let page = try #require(JSON(received: await gateway.get("/account")))
            #expect(page.members?.count == 600)
            #expect(page["+84912000007"]?.int == 1)
            #expect(JSON(received: await gateway.get("/account?carrier=vinaphone"))?.members?.count == 200)
            let lines = await gateway.get("/messages").split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == 600)
            let first = try #require(lines.first.flatMap { JSON(received: Array($0)) })
            #expect(first.members?.map(\.name) == ["number", "text", "carrier", "at"])
            #expect(first["at"]?.string?.hasSuffix("+07:00") == true)
            #expect(JSON(received: await gateway.get("/stats"))?["viettel"]?["accepted"]?.int == 200)
        }
    }

    @Test func batchesNameTheInvalidNumbers() async throws {
        try await Gateway.with(["rejected=0.2"]) { gateway in
            let numbers = Gateway.numbers(0..<50)
            let reading = try #require(try await gateway.send("mobifone", numbers))
            #expect(reading.outcome == .partial)
            let accepted = zip(numbers, reading.recipients).filter { $1.outcome == .accepted }.map(\.0.e164)
            let rejected = reading.recipients.filter { $0.outcome == .rejected && $0.reason == .number }
            #expect(accepted.count + rejected.count == 50)
            #expect((2...20).contains(rejected.count))
            #expect(await Set(gateway.server.account().keys) == Set(accepted))
        }
    }

    @Test func repeatsAreNotSentAgain() async throws {
        try await Gateway.with { gateway in
            let numbers = Gateway.numbers(0..<3)
            let first = try await gateway.send("viettel", [numbers[0]])
            let again = try await gateway.send("viettel", [numbers[0]])
            #expect(first?.outcome == .accepted && again?.outcome == .duplicate)
            #expect(first?.extractedText("messageId") == again?.extractedText("messageId"))
            try await gateway.expect("viettel", [numbers[0]], attempt: "x", .accepted)
            try await gateway.expect("mobifone", numbers, .accepted)
            try await gateway.expect("mobifone", numbers, .duplicate)
            // VinaPhone has no duplicate detection: the account shows the second copy.
            _ = try await gateway.send("vinaphone", [numbers[1]])
            _ = try await gateway.send("vinaphone", [numbers[1]])
            let account = await gateway.server.account()
            #expect(account == [numbers[0].e164: 3, numbers[1].e164: 3, numbers[2].e164: 1])
        }
    }

    @Test func portInUse() async throws {
        try await Gateway.with { gateway in
            var book = try Gateway.committed()
            book = try CarrierBook(reading: Rewritten.bytes(of: book, port: gateway.port), file: "carriers.json")
            let second = try MockServer(MockSettings(carriers: book, port: gateway.port))
            await #expect { try await second.run { _ in } } throws: { error in
                guard let problem = error as? Problem else { return false }
                return problem.kind == .badUse && problem.code == "port-in-use"
                    && problem.sentence(.vi).contains("\(gateway.port)")
            }
        }
    }

    @Test func refusesOtherHosts() throws {
        var settings = MockSettings(carriers: try Gateway.committed(), port: 18_080)
        settings.host = "0.0.0.0"
        #expect(throws: Problem.self) { try MockServer(settings) }
        #expect(throws: Problem.self) { try MockServer(MockSettings(carriers: settings.carriers, port: 1)) }
    }
}
