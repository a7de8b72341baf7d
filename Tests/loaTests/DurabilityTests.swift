import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A submission is in the ledger before its first byte leaves")
    struct DurabilityTests {
        /// kill -9 does not prove durability against a power cut; the order of the system calls does.
        @Test("the WAL is synced before the first byte of a submission")
        func order() async throws {
            let strace = "/usr/bin/strace"
            guard FileManager.default.isExecutableFile(atPath: strace) else {
                withKnownIssue("strace is not installed; `make setup` installs it") { Issue.record("not run") }
                return
            }
            // One lane, so that no other lane's commit stands between.
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try bench.write(
                "phone,province,group,synthetic\n0981234567,Hà Nội,,1\n", to: bench.campaign + "/recipients.csv")
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let trace = bench.folder + "/trace"
            let traced = Program(
                strace,
                [
                    "-f", "-y", "-s", "4200", "-o", trace, "-e",
                    "trace=fsync,fdatasync,pwrite64,write,sendto,writev,sendmsg",
                    Repository.binary, "run", bench.campaign, "--data", bench.data, "--carriers", bench.carriers,
                    "--listen",
                    "127.0.0.1:\(bench.listenPort)", "--json",
                ], environment: bench.environment)
            let finished = try await traced.finish()
            if finished.errors.contains("ptrace") && finished.status != 0 {
                withKnownIssue("this machine forbids ptrace") { Issue.record("not run") }
                return
            }
            try finished.succeeded()
            let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
            let firstByte = try #require(lines.firstIndex { $0.contains("POST /viettel") })
            let before = lines[..<firstByte]
            let writes = before.indices.filter {
                lines[$0].contains("ledger.sqlite-wal") && lines[$0].contains("pwrite64(")
            }
            // The act that starts the run is committed first; what follows it is the intent.
            let started = try #require(writes.last { lines[$0].contains("running") })
            let intent = try #require(writes.last)
            try #require(intent > started, "no intent was written before the first byte")
            let synced = before.lastIndex { $0.contains("sync") && $0.hasSuffix("= 0") }
            #expect(try #require(synced) > intent, "the intent was not synced before the first byte")
        }

        @Test("no number of the list is readable in the data folder, as text or as integers")
        func sealed() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try bench.replace(
                "synthetic\n", by: "synthetic\n0243941123,Hà Nội,,1\n09123x5678,Hà Nội,,1\n",
                in: bench.campaign + "/recipients.csv")
            let mock = try await bench.mock("rejected=0.05")
            defer { mock.kill() }
            let act = ["--as", "Hoa", "--reason", "thử"]
            let blocked = ["0987654321", "0912000111"]
            try await bench.loa(all: ["numbers", "block"] + blocked + act).succeeded()
            try bench.write("SĐT\n" + blocked.joined(separator: "\n") + "\n", to: bench.folder + "/dnc.csv")
            try await bench.loa(all: ["numbers", "block", "--file", bench.folder + "/dnc.csv"] + act).succeeded()
            try await bench.prepare()
            try await bench.run().succeeded()
            try await bench.loa(all: ["numbers", "find", blocked[0]] + act).succeeded()
            let list = try String(contentsOfFile: bench.campaign + "/recipients.csv", encoding: .utf8)
            let numbers = list.split(separator: "\n").dropFirst().compactMap { line -> UInt32? in
                guard case .accepted(let reading) = NumberReading.read(String(line.prefix { $0 != "," })) else {
                    return nil
                }
                return reading.number.nsn
            }
            try #require(numbers.count == 200)
            let all = numbers + [987_654_321, 912_000_111]
            let files = try #require(FileManager.default.enumerator(atPath: bench.data)).compactMap { $0 as? String }
            #expect(files.contains("ledger.sqlite"))
            #expect(files.contains { $0.hasSuffix(".csv") })
            // Registers have keys in files of their own, outside the data folder.
            for register in ["opt-out", "do-not-call"] {
                #expect(FileManager.default.fileExists(atPath: bench.folder + "/keys/loa.key.d/\(register).key"))
            }
            for file in files {
                guard let bytes = FileManager.default.contents(atPath: bench.data + "/" + file) else { continue }
                let windows = Windows(bytes)
                for number in all {
                    #expect(!windows.text.contains(number), "\(file) shows \(number)")
                    #expect(!windows.integers.contains(number), "\(file) holds \(number)")
                }
            }
        }

        /// Every nine digits in a row, and every four bytes in both orders.
        private struct Windows {
            var text: Set<UInt32> = []
            var integers: Set<UInt32> = []

            init(_ data: Data) {
                let bytes = Array(data)
                var digits: UInt64 = 0
                var run = 0
                for (index, byte) in bytes.enumerated() {
                    if (0x30...0x39).contains(byte) {
                        digits = (digits * 10 + UInt64(byte - 0x30)) % 1_000_000_000
                        run += 1
                        if run >= 9 { text.insert(UInt32(digits)) }
                    } else {
                        run = 0
                        digits = 0
                    }
                    guard index >= 3 else { continue }
                    let word = bytes[index - 3...index].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                    for value in [word, word.byteSwapped] where (300_000_000...999_999_999).contains(value) {
                        integers.insert(value)
                    }
                }
            }
        }
    }
}
