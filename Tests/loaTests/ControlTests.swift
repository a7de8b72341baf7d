import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A campaign is controlled from another process over the same data folder")
    struct ControlTests {
        /// A campaign of many recipients at a rate that takes a while, approved, with its gateways.
        private func stage(_ count: Int = 3_000) async throws -> (bench: Workbench, mock: Program) {
            let bench = try Workbench()
            try SyntheticList.write(count: count, to: bench.campaign + "/recipients.csv")
            for rate in [600, 300, 100, 50] {
                try bench.replace("\"perSecond\": \(rate),", by: "\"perSecond\": \(rate * 2),", in: bench.carriers)
            }
            try bench.replace("\"3000000\"", by: "\"30000000000\"", in: bench.campaign + "/campaign.json")
            let mock = try await bench.mock()
            try await bench.prepare()
            return (bench, mock)
        }

        private func state(_ bench: Workbench) async throws -> String? {
            try await bench.loa("status", bench.campaign, "--json").json()["state"]?.string
        }

        private func reach(_ state: String, _ bench: Workbench) async throws {
            for _ in 0..<240 {
                if try await self.state(bench) == state { return }
                try await Task.sleep(for: .milliseconds(250))
            }
            Issue.record("never \(state)")
        }

        /// Whether the lanes show a campaign; what they show is some time old.
        private func isShown(_ bench: Workbench) async throws -> Bool {
            for _ in 0..<20 {
                let view = try await bench.loa("lanes", "--json").json()
                let lanes = view["lanes"]?.array ?? []
                if view["dispatching"]?.bool == true, lanes.contains(where: { $0["campaigns"]?.int == 1 }) {
                    return true
                }
                try await Task.sleep(for: .milliseconds(100))
            }
            return false
        }

        private func waitForSending(_ bench: Workbench, atLeast count: Int = 200) async throws {
            for _ in 0..<400 {
                if try await bench.account().count >= count { return }
                try await Task.sleep(for: .milliseconds(50))
            }
            Issue.record("nothing is sent")
        }

        @Test("serve: schedule, pause, look at the lanes, resume, finish; SIGTERM drains")
        func serve() async throws {
            let (bench, mock) = try await stage()
            defer { mock.kill() }
            let serve = try bench.start("serve", "--listen", "127.0.0.1:\(bench.listenPort)")
            try await Loopback.waitForListener(bench.listenPort)
            try await bench.loa("schedule", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            try await waitForSending(bench)
            #expect(try await isShown(bench), "what goes on is shown, half a second late at most")

            try await bench.loa("pause", bench.campaign, "--as", "Trần Văn Bình", "--reason", "xem lại").succeeded()
            try await Task.sleep(for: .seconds(1))
            let paused = try await bench.account().count
            try await Task.sleep(for: .seconds(2))
            #expect(try await bench.account().count == paused, "no submission starts later than a second after pause")
            try #require(paused < 3_000, "it was over before it was paused")
            let status = try await bench.loa("status", bench.campaign, "--json").json()
            let beyond = try #require(status["beyondRecall"]?.members).reduce(0) { $0 + ($1.value.int ?? 0) }
            #expect(status["state"]?.string == "paused" && beyond == paused)

            try await bench.loa("resume", bench.campaign, "--as", "Nguyễn Thị Mai").succeeded()
            try await reach("finished", bench)
            let account = try await bench.account()
            #expect(account.count == 3_000 && account.values.allSatisfy { $0 == 1 })
            serve.terminate()
            #expect(try await serve.wait().status == 0)
            let none = try await bench.loa("lanes", "--json").json()
            #expect(none["dispatching"]?.bool == false)
        }

        @Test("serve is killed and goes on alone; stop ends it for good; two may not send from one folder")
        func killed() async throws {
            let (bench, mock) = try await stage()
            defer { mock.kill() }
            let first = try bench.start("serve", "--listen", "127.0.0.1:\(bench.listenPort)")
            try await Loopback.waitForListener(bench.listenPort)
            let second = try await bench.loa("serve", "--listen", "127.0.0.1:\(try Loopback.freePort())")
            #expect(second.status == 1)
            try await bench.loa("schedule", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            try await waitForSending(bench)
            first.kill()
            _ = try await first.wait()
            let before = try await bench.account().count

            let next = try bench.start("serve", "--listen", "127.0.0.1:\(bench.listenPort)")
            defer { next.kill() }
            try await waitForSending(bench, atLeast: min(before + 200, 2_900))
            try await bench.loa("stop", bench.campaign, "--as", "Trần Văn Bình", "--reason", "thu hồi").succeeded()
            try await reach("cancelled", bench)
            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 })
            let report = try await bench.report()
            #expect(report["balanced"]?.bool == true && report.at("/states/pending")?.int == 0)
            #expect((report.at("/states/cancelled")?.int ?? 0) > 0)
            let journal = try await bench.loa("journal", "--json").json()
            let acts = (journal.array ?? journal["entries"]?.array ?? []).compactMap { $0["act"]?.string }
            #expect(["schedule", "run", "stop", "drain"].allSatisfy(acts.contains))
            #expect(try await bench.loa("journal", "verify").status == 0)
        }

        @Test("stop without a dispatcher ends at once; schedule and pause refuse what is not lawful, with a sentence")
        func refusals() async throws {
            let (bench, mock) = try await stage(50)
            defer { mock.kill() }
            let early = try await bench.loa("pause", bench.campaign, "--as", "A")
            #expect(early.status == 1 && early.errors.contains("tạm dừng"))
            let nameless = try await bench.loa("schedule", bench.campaign, "--as", "  ")
            #expect(nameless.status != 0)
            try await bench.loa("schedule", bench.campaign, "--as", "A").succeeded()
            let reasonless = try await bench.loa("stop", bench.campaign, "--as", "A", "--reason", " ")
            #expect(reasonless.status != 0)
            try await bench.loa("stop", bench.campaign, "--as", "A", "--reason", "thu hồi").succeeded()
            #expect(try await state(bench) == "cancelled")
            #expect(try await bench.report().at("/states/cancelled")?.int == 50)
            #expect(try await bench.account().isEmpty)
        }
    }
}
