import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("What must not go through does not, and says why")
    struct RefusalTests {
        @Test(
            "the author cannot approve their own plan, however the name is typed",
            arguments: ["Trần Văn Bình", " tran  van binh "])
        func authorApproves(_ name: String) async throws {
            let bench = try Workbench()
            try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            try await bench.confirm()
            for carrier in ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            let refused = try await bench.loa("approve", bench.campaign, "--as", name)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("không thể tự phê duyệt"))
        }

        @Test("run before acceptance, before approval, before a plan")
        func tooEarly() async throws {
            let bench = try Workbench()
            #expect(try await bench.run().status == 1)
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let notConfirmed = try await bench.run()
            #expect(notConfirmed.status == 1 && notConfirmed.errors.contains("loa directive confirm"))
            try await bench.confirm()
            let notAccepted = try await bench.run()
            #expect(notAccepted.status == 1)
            #expect(notAccepted.errors.contains("chưa chấp thuận"))
            let approve = try await bench.loa("approve", bench.campaign, "--as", "Bình")
            #expect(approve.status == 1)
            for carrier in ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            #expect(try await bench.run().status == 1)
        }

        @Test(
            "a text, list, rule or contract that changed after approval",
            arguments: ["message.txt", "recipients.csv", "carriers.json", "campaign.json"])
        func changed(_ file: String) async throws {
            let bench = try Workbench()
            try await bench.prepare()
            switch file {
            case "message.txt": try bench.replace("mã OTP", by: "mật khẩu", in: bench.campaign + "/" + file)
            case "recipients.csv":
                try bench.replace(
                    "synthetic\n", by: "synthetic\n0912000001,An Giang,,1\n", in: bench.campaign + "/" + file)
            case "campaign.json":
                try bench.replace(
                    "\"date\": \"2025-10-06\"", by: "\"date\": \"2025-10-07\"", in: bench.campaign + "/" + file)
            default: try bench.replace("\"perSecond\": 600", by: "\"perSecond\": 6000", in: bench.carriers)
            }
            let refused = try await bench.run()
            #expect(refused.status == 1)
            #expect(refused.errors.contains(file))
            let tripped = try Listener(port: bench.mockPort)
            defer { tripped.close() }
            #expect(try await bench.run().status == 1)
            #expect(!tripped.hasCallers)
        }

        @Test("a plan above the budget cannot be approved")
        func overBudget() async throws {
            let bench = try Workbench()
            try bench.replace("\"3000000\"", by: "\"1000\"", in: bench.campaign + "/campaign.json")
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            try await bench.confirm()
            for carrier in ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            let refused = try await bench.loa("approve", bench.campaign, "--as", "Bình")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("1.000 đồng"))
        }

        @Test("synthetic numbers go to loopback addresses only, by rule")
        func synthetic() async throws {
            let bench = try Workbench()
            try bench.replace(
                "http://127.0.0.1:\(bench.mockPort)/viettel", by: "http://192.0.2.1/viettel", in: bench.carriers)
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let dryRun = try await bench.loa("dry-run", bench.campaign, "--carrier", "viettel")
            #expect(dryRun.status == 1)
            try await bench.confirm()
            for carrier in ["viettel", "vinaphone", "mobifone", "vietnamobile", "small-networks"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            try await bench.loa("approve", bench.campaign, "--as", "Bình").succeeded()
            let refused = try await bench.run()
            #expect(refused.status == 1)
            #expect(refused.errors.contains("loopback"))
        }

        @Test("a second dispatcher on the same folder is refused")
        func twoDispatchers() async throws {
            let bench = try Workbench()
            // Slow, so that the first is still at it when the second comes.
            try bench.replace("\"perSecond\": 600", by: "\"perSecond\": 20", in: bench.carriers)
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let first = try bench.startRun()
            try await Loopback.waitForListener(bench.listenPort)
            let second = try await bench.run("--listen", "127.0.0.1:0")
            #expect(second.status == 1)
            #expect(second.errors.contains("thư mục dữ liệu"))
            first.interrupt()
            #expect(try await first.wait().status == 1)
        }
    }
}
