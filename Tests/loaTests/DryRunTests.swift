import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A dry run is silent")
    struct DryRunTests {
        @Test("not one connection is made to any send address")
        func silent() async throws {
            let bench = try Workbench()
            let tripwire = try Listener(port: bench.mockPort)
            defer { tripwire.close() }
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            try await bench.loa("dry-run", bench.campaign).succeeded()
            try await bench.loa("dry-run", bench.campaign, "--carrier", "mobifone", "--json").succeeded()
            #expect(!tripwire.hasCallers)
            // The tripwire works: a run does touch it.
            try await bench.confirm()
            for carrier in ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            try await bench.loa("approve", bench.campaign, "--as", "Bình").succeeded()
            let run = try bench.startRun()
            for _ in 0..<400 where !tripwire.hasCallers { try await Task.sleep(for: .milliseconds(25)) }
            run.kill()
            #expect(tripwire.hasCallers)
        }

        @Test("it shows the exact requests, and no number of the list")
        func requests() async throws {
            let bench = try Workbench()
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let runs = try #require(try await bench.loa("dry-run", bench.campaign, "--json").json().array)
            #expect(
                runs.compactMap { $0["carrier"]?.string }.sorted() == [
                    "mobifone", "small-networks", "vietnamobile", "viettel", "vinaphone",
                ])
            #expect(runs.allSatisfy { $0["verdict"]?.string != "notReady" })
            let viettel = try #require(runs.first { $0["carrier"]?.string == "viettel" })
            #expect(viettel.at("/samples/0/body")?.string?.contains("sổ liên lạc điện tử") == true)
            let text = String(decoding: JSON.array(runs).compact, as: UTF8.self)
            let list = try String(contentsOfFile: bench.campaign + "/recipients.csv", encoding: .utf8)
            for line in list.split(separator: "\n").dropFirst().prefix(1_000) {
                guard case .accepted(let reading) = NumberReading.read(String(line.prefix { $0 != "," })) else {
                    continue
                }
                #expect(!text.contains(reading.number.formatted(.nsn)))
            }
        }

        @Test("a contract that changed since the plan is not ready: exit 1")
        func changed() async throws {
            let bench = try Workbench()
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            try bench.replace("\"perSecond\": 600", by: "\"perSecond\": 599", in: bench.carriers)
            #expect(try await bench.loa("dry-run", bench.campaign, "--carrier", "viettel").status == 1)
            #expect(try await bench.loa("dry-run", bench.campaign, "--carrier", "vinaphone").status == 0)
        }
    }
}
