import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Receipts that have to be asked for, over a restart")
    struct PollRestartTests {
        @Test("what one run was told, the next one asks about; everybody's end is known, nobody is sent to twice")
        func restart() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try bench.changeCarrier("viettel") { entry in
                let states = ["delivered", "undelivered"].map { word -> JSON in
                    ["when": ["body": ["/status": [.string(word)]]], "state": .string(word)]
                }
                entry["receipts"] = [
                    "level": "network", "finalAfterSeconds": 600,
                    "poll": [
                        "unit": "message", "firstAfterSeconds": 5, "everySeconds": 2, "maxAgeSeconds": 3_600,
                        "rate": ["perSecond": 200, "unit": "request"],
                        "request": [
                            "method": "GET",
                            "url": .string("http://127.0.0.1:\(bench.mockPort)/viettel/ask/{{recipient.carrierId}}"),
                        ],
                        "key": ["messageId": "/id"], "states": .array(states),
                    ],
                ]
                entry["send"]?["request"]?["json"]?["callbackUrl"] = nil
            }
            let mock = try await bench.mock("undelivered=0.1")
            defer { mock.kill() }
            try await bench.prepare()
            let first = try await bench.run("--wait", "1").json()
            #expect((first.at("/states/submitted")?.int ?? 0) > 10)
            let second = try await bench.run("--wait", "40").json()
            #expect(second.at("/states/submitted")?.int == 0)
            #expect((second.at("/states/delivered")?.int ?? 0) > (first.at("/states/delivered")?.int ?? 0))
            #expect(try await bench.account().values.allSatisfy { $0 == 1 })
        }
    }
}
