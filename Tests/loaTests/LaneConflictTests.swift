import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Two campaigns that want the same lanes")
    struct LaneConflictTests {
        @Test("the forecast of the second names the first once that is approved, and counts it in")
        func conflict() async throws {
            let bench = try Workbench()
            let other = bench.folder + "/campaigns/ha-noi-677-con-cap-cuu"
            try FileManager.default.copyItem(
                atPath: Repository.path + "/campaigns/ha-noi-677-con-cap-cuu", toPath: other)
            func lanes() async throws -> [JSON] {
                let plan = try await bench.loa("plan", other, "--as", "Trần Văn Bình", "--json").json()
                return try #require(plan["lanes"]?.array)
            }
            try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            // Planned is not promised.
            #expect(try await lanes().allSatisfy { $0["conflicts"]?.array?.isEmpty == true && $0["shared"] == .null })
            try await bench.prepare()
            let shared = try await lanes()
            #expect(!shared.isEmpty)
            let viettel = try #require(shared.first { $0["gateway"]?.string == "viettel" })
            #expect(viettel.at("/conflicts/0/slug")?.string == bench.slug)
            #expect(viettel.at("/conflicts/0/state")?.string == "approved")
            let ends = try ["alone", "shared"].map { try #require(viettel.at("/\($0)/end")?.string) }
            #expect(ends[0] < ends[1])
            let byDay = try #require(viettel.at("/alone/byDay")?.array?.compactMap { $0["recipients"]?.int })
            let plan = try await bench.loa("status", other, "--json").json()
            #expect(byDay.reduce(0, +) > 0 && byDay.reduce(0, +) < plan["planned"]?.int ?? 0)
            let text = try await bench.loa("plan", other, "--as", "Trần Văn Bình").succeeded().output
            #expect(text.contains("cùng luồng gửi với \(bench.slug)"))
        }
    }
}
