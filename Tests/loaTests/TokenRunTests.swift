import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A token that ends in mid-run")
    struct TokenRunTests {
        @Test("costs one fetch each time, no recipient, and nobody gets it twice")
        func run() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try bench.changeCarrier("viettel") { entry in
                entry["auth"] = [
                    "type": "tokenFetch", "ttlSeconds": 3_600, "extract": ["token": "/access_token"],
                    "request": [
                        "method": "POST", "url": .string("http://127.0.0.1:\(bench.mockPort)/viettel/token"),
                        "form": [["client", "loa"]],
                    ],
                    "headers": ["Authorization": "Bearer {{auth.token}}"],
                ]
                let expired: JSON = ["when": ["http": "401"], "outcome": "authExpired"]
                let rules = entry["response"]?["rules"]?.array ?? []
                entry["response"]?["rules"] = .array([expired] + rules)
            }
            let mock = try await bench.mock("tokenExpired=0.1")
            defer { mock.kill() }
            try await bench.prepare()
            let report = try await bench.run().succeeded().json()
            #expect(report.at("/states/pending")?.int == 0 && report.at("/states/unclear")?.int == 0)
            #expect(report.at("/states/rejected")?.int == 0)
            let stats = try #require(
                JSON(received: Array(try await Loopback.get(bench.mockPort, "/stats")))?["viettel"])
            let (tokens, ended) = (try #require(stats["tokens"]?.int), try #require(stats["tokensEnded"]?.int))
            #expect(ended > 2 && (2...ended + 1).contains(tokens))
            let account = try await bench.account()
            #expect(account.count == report["planned"]?.int && account.values.allSatisfy { $0 == 1 })
        }
    }
}
