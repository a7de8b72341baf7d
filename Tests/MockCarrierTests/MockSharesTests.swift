import Campaigns
import Carriers
import Testing

@testable import MockCarrier

@Suite struct MockSharesTests {
    @Test func parsing() throws {
        let shares = try MockShares(parsing: ["rejected=0.02", "hang=1e-1", "hangMs=50", "lateMs=9"])
        #expect(shares[.rejected] == 0.02 && shares[.hang] == 0.1 && shares[.late] == 1)
        #expect(shares.hangMs == 50 && shares.lateMs == 9)
        for wrong in ["rejected", "rejected=2", "unknown=0.1", "rejected=-1", "hangMs=x", "rejected=nan"] {
            #expect(throws: Problem.self) { try MockShares(parsing: [wrong]) }
        }
        #expect(throws: Problem.self) { try MockShares(parsing: ["rejected=0.6", "hang=0.6"]) }
    }

    @Test(arguments: [
        ("temporary=1", Outcome.temporary, 0), ("throttled=1", .throttled, 0), ("ambiguous=1", .ambiguous, 1),
        ("http500=1", .ambiguous, 0), ("html=1", .ambiguous, 0), ("rejected=1", .rejected, 0),
        ("blocked=1", .blocked, 0), ("balance=1", .blocked, 0),
    ])
    func replies(_ share: String, _ outcome: Outcome, _ sent: Int) async throws {
        try await Gateway.with([share]) { gateway in
            let number = Gateway.numbers(7..<8)
            for id in gateway.server.carriers {
                let reading = try await gateway.send(id, number)
                // A batch tells a refused number from the others, even where it is the only one.
                let found = reading?.outcome == .partial ? reading?.recipients.first?.outcome : reading?.outcome
                #expect(found == outcome, "\(id)")
                #expect(await gateway.server.account(carrier: id).values.reduce(0, +) == sent, "\(id)")
                guard outcome != .rejected else { continue }
                let retried = try await gateway.send(id, number)?.outcome
                #expect(retried == .accepted || (sent == 1 && retried == .duplicate), "\(id)")
            }
        }
    }

    @Test func closingAndHanging() async throws {
        try await Gateway.with(["closeBeforeReply=1"]) { gateway in
            for id in gateway.server.carriers {
                try await gateway.expect(id, Gateway.numbers(1..<2), nil)
                #expect(await gateway.server.account(carrier: id) == ["+84912000001": 1])
            }
            #expect(await gateway.server.stats()["viettel"]?.ambiguous == 1)
        }
        try await Gateway.with(["hang=1", "hangMs=300"]) { gateway in
            let start = ContinuousClock.now
            try await gateway.expect("viettel", Gateway.numbers(1..<2), .accepted)
            #expect(start.duration(to: .now) > .milliseconds(290))
        }
    }

    @Test func sharesAreKeptWhateverTheOrder() throws {
        let oracle = MockOracle(
            seed: 7, shares: try MockShares(parsing: ["rejected=0.1", "undelivered=0.3"]), magic: false)
        let numbers = Gateway.numbers(0..<10_000)
        let fates = numbers.map { oracle.fate(of: $0, text: "a") }
        #expect(Array(numbers.reversed().map { oracle.fate(of: $0, text: "a") }.reversed()) == fates)
        #expect((900...1_100).contains(fates.count { $0.handling == .rejected }))
        #expect((2_850...3_150).contains(fates.count { $0.end == .undelivered }))
        let other = MockOracle(seed: 8, shares: oracle.shares, magic: false)
        #expect(numbers.map { other.fate(of: $0, text: "a") } != fates)
    }

    @Test func magicEndings() async throws {
        try await Gateway.with(["hangMs=1"], { $0.magic = true }) { gateway in
            let numbers = Gateway.numbers(0..<10)
            try await gateway.expect("viettel", [numbers[1]], .accepted)
            try await gateway.expect("viettel", [numbers[2]], .rejected)
            try await gateway.expect("viettel", [numbers[4]], .throttled)
            try await gateway.expect("viettel", [numbers[4]], .accepted)
            try await gateway.expect("viettel", [numbers[6]], nil)
            try await gateway.expect("viettel", [numbers[6]], .duplicate)
            try await gateway.expect("viettel", [numbers[9]], .ambiguous)
            #expect(await gateway.server.account().count == 3)
        }
    }
}
