import Campaigns
import Carriers
import Delivery
import Foundation
import Gateways
import Logging
import Testing

extension CommandLineTests {
    /// The description is that of the examples; only the address, the hours and the pauses between tries are the test's.
    @Suite(
        "A real gateway: Kannel through its description",
        .enabled(if: Kannel.missing == nil, "\(Kannel.missing ?? "Kannel is installed")"))
    struct KannelTests {
        @Test("six accented parts arrive as approved; one refused number fails one recipient; receipts come home")
        func sends() async throws {
            let bench = try Workbench()
            let kannel = try await Kannel(in: bench.folder, queue: 100)
            let smsc = try kannel.connectSMSC()
            try describe(kannel, in: bench, password: Kannel.password)
            let numbers = (1...7).map { "+8491234560\($0)" } + [Kannel.refused]
            try list(numbers, in: bench)
            try await bench.prepare()
            try await bench.run("--wait", "20").succeeded()

            let report = try await bench.report()
            #expect(report.at("/states/delivered")?.int == 7)
            #expect(report.at("/states/rejected")?.int == 1)
            #expect(report["balanced"]?.bool == true)
            let message = try String(contentsOfFile: bench.campaign + "/message.txt", encoding: .utf8)
                .trimmingCharacters(in: .newlines)
            let onAir = try await smsc.messages(atLeast: 42)
            #expect(Set(onAir.keys) == Set(numbers.dropLast()))
            #expect(onAir.values.allSatisfy { $0.parts == 6 })
            #expect(onAir.values.allSatisfy { Array($0.text.utf8) == Array(message.utf8) })
        }

        @Test("every reply of the real one: queued, queue full, black list, wrong password, accepted")
        func replies() async throws {
            let bench = try Workbench()
            let kannel = try await Kannel(in: bench.folder, queue: 4)
            try describe(kannel, in: bench, password: Kannel.password)
            let transport = CurlTransport()
            defer { transport.close() }
            let carrier = try CarrierBook(
                reading: Array(Data(contentsOf: URL(fileURLWithPath: bench.carriers))), file: "carriers.json"
            ).carrier("kannel")
            func submit(_ number: String, password: String = Kannel.password) async throws -> Verdict {
                let gateway = HTTPGateway(
                    carrier, transport: transport,
                    surroundings: .init(
                        callbackURL: "http://127.0.0.1:1/r", reach: .loopbackOnly,
                        secret: { $0 == "KANNEL_USER" ? Kannel.user : password }, time: SystemTime(),
                        log: Logger(label: "kannel")))
                guard case .accepted(let read) = NumberReading.read(number) else { return .temporary }
                return await gateway.submit(
                    Submission(
                        page: PageID(raw: 1), members: [.init(position: 0, number: read.number)], network: .vinaphone,
                        province: "91", variant: Variant(kind: .accented, text: "Cảnh báo lừa đảo"),
                        campaign: .init(slug: "c", title: "c", isSynthetic: true)))
            }
            #expect(try await submit("+84912345601", password: "wrong") == .blocked(.auth, detail: ""))
            #expect(try await submit(Kannel.refused) == .rejected(.other))
            // "3: Queued for later delivery" until the queue is full, then 503 "Temporal failure, try again later."
            var verdicts: [Verdict] = []
            for index in 0..<10 { verdicts.append(try await submit("+8491234561\(index)")) }
            let taken = verdicts.prefix { $0 == .accepted(.init()) }
            #expect((3...6).contains(taken.count))
            #expect(verdicts.dropFirst(taken.count).allSatisfy { $0 == .temporary })
            // Not only the verdict: this is what the real one says when its queue is full.
            let request = try carrier.request(Self.context(carrier, "Cảnh báo lừa đảo"))
            guard case .answered(let full) = await transport.exchange(request, carrier.transport, reach: .loopbackOnly)
            else {
                Issue.record("no answer")
                return
            }
            #expect(full.status == 503)
            #expect(String(decoding: full.body, as: UTF8.self).contains("Temporal failure"))
            let smsc = try kannel.connectSMSC()
            var last = Verdict.temporary
            for _ in 0..<400 where last == .temporary {
                last = try await submit("+84912345699")
                if last == .temporary { try await Task.sleep(for: .milliseconds(25)) }
            }
            // "0: Accepted for delivery".
            #expect(last == .accepted(.init()))
            _ = try await submit("+84912345698")
            let onAir = try await smsc.messages(atLeast: taken.count + 1)
            #expect(onAir.values.allSatisfy { $0.text == "Cảnh báo lừa đảo" && $0.parts == 1 })
        }

        @Test("a wrong password stands the lane still and fails nobody")
        func wrongPassword() async throws {
            let bench = try Workbench()
            let kannel = try await Kannel(in: bench.folder, queue: 100)
            try describe(kannel, in: bench, password: "wrong-4711")
            try list((1...3).map { "+8491234560\($0)" }, in: bench)
            try await bench.prepare()
            let run = try await bench.run("--wait", "0")
            #expect(run.status == 1)
            #expect(!(run.output + run.errors).contains("wrong-4711"))
            let report = try await bench.report()
            #expect(report.at("/states/pending")?.int == 3)
        }

        private static func context(_ carrier: Carrier, _ text: String) -> RenderingContext {
            var recipients: [RenderingContext.Recipient] = []
            if let number = PhoneNumber(nsn: 912_345_697) { recipients = [.init(number: number, key: "k", seq: 1)] }
            return RenderingContext(
                recipients: recipients, sender: carrier.defaultSender, text: text, encoding: .ucs2, batchKey: "b",
                campaignId: "c", campaignName: "c", callbackURL: "http://127.0.0.1:1/r", now: 0, uuid: "u",
                secret: { $0 == "KANNEL_USER" ? Kannel.user : Kannel.password })
        }

        private func list(_ numbers: [String], in bench: Workbench) throws {
            let lines = numbers.map { "\($0),An Giang,,1\n" }.joined()
            try bench.write("phone,province,group,synthetic\n" + lines, to: bench.campaign + "/recipients.csv")
        }

        /// The example's entry as it is, at this address, open at any hour.
        private func describe(_ kannel: Kannel, in bench: Workbench, password: String) throws {
            let path = Repository.path + "/Tests/CarriersTests/Fixtures/carriers.example.json"
            let file = try JSON(reading: Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
            var entry = try #require(file["carriers"]?.array?.first { $0["id"]?.string == "kannel" })
            entry["windows"] = ["allow": [["from": "00:00", "to": "24:00"]]]
            entry["transport"]?["allowPrivateAddress"] = .bool(true)
            entry["retry"] = ["baseMs": 100, "factor": 2, "maxMs": 500, "maxAttempts": 100]
            entry["price"] = ["currency": "VND", "perPart": ["default": "300"]]
            entry["enabled"] = .bool(true)
            let book: JSON = ["version": 1, "defaults": file["defaults"] ?? [:], "carriers": [entry]]
            let text = String(decoding: book.compact, as: UTF8.self)
            try bench.write(
                text.replacingOccurrences(of: "kannel.example:13013", with: "127.0.0.1:\(kannel.sendPort)"),
                to: bench.carriers)
            try bench.replace(
                #"""
                "viettel",
                    "vinaphone",
                    "mobifone",
                    "vietnamobile",
                    "small-networks"
                """#, by: "\"kannel\"", in: bench.campaign + "/campaign.json")
            try FileManager.default.createDirectory(atPath: bench.secrets, withIntermediateDirectories: true)
            try bench.write(Kannel.user, to: bench.secrets + "/KANNEL_USER")
            try bench.write(password, to: bench.secrets + "/KANNEL_PASSWORD")
        }
    }
}
