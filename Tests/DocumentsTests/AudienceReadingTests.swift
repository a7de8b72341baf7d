import Campaigns
import Documents
import Foundation
import Testing

@Suite struct AudienceReadingTests {
    private typealias Row = ListBench.Row
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
    func separatorsAndLineEnds(_ separator: String, _ end: String) throws {
        let text = ["phone,province,group,synthetic", "0912345678,An Giang,Tri Tôn,1", "", "0987654321,Hà Nội,,"]
            .map { $0.replacingOccurrences(of: ",", with: separator) }.joined(separator: end)
        for closed in [text, text + end] {
            for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
                let bytes = mark + Array(closed.utf8)
                #expect(
                    try bench.rows(bytes) == [Row(cell: "0912345678", line: 2), Row(cell: "0987654321", line: 4)])
                var pages: [RecipientPage] = []
                let read = try bench.reading([bytes]).read(full: { pages.append($0) })
                #expect(read.audience.synthetic && read.audience.groups == ["", "Tri Tôn"])
                #expect(pages.map(\.segment.province) == ["01", "91"])
                #expect(pages.flatMap(\.recipients).map(\.row) == [4, 2])
                #expect(pages.flatMap(\.recipients).map(\.group) == [0, 1])
            }
        }
    }

    @Test(arguments: [
        "phone", "Phone", "MSISDN", "Số điện thoại", "SỐ ĐIỆN THOẠI", "so dien thoai", "Số Điện Thoại:", "SĐT", "ĐTDĐ",
        "Điện thoại", "S\u{F4}\u{301} điện thoại", "phone_number", "\"Số điện thoại\"", "SĐT mẹ", "Điện thoại của bố",
        "Father's phone",
    ])
    func headersInBothLanguages(_ header: String) throws {
        #expect(try bench.rows("STT,\(header)\n1,0912345678\n") == [Row(cell: "0912345678", line: 2, column: 3)])
    }

    @Test func namedColumnsWin() throws {
        let text = "phone,Số phụ huynh,Nơi ở\n0900000001,0912345678,An Giang\n"
        let columns = ["phone": ["Số phụ huynh"], "province": ["nơi ở"]]
        #expect(try bench.rows(text, columns: columns).map(\.cell) == ["0912345678"])
        let missing = bench.problem(Array(text.utf8), columns: ["phone": ["Di động"]])
        #expect(missing?.0.code == "no-such-column" && missing?.1 == "ds.csv:1:1")
        let both = try bench.rows(text, columns: ["phone": ["Số phụ huynh", "phone"]])
        #expect(both.map(\.cell) == ["0912345678", "0900000001"])
    }

    @Test func quotesAsRFC4180HasThem() throws {
        let text =
            "phone,group,province\n\"0912345678\",\"Lớp \"\"1A\"\", cũ\",An Giang\n0987654321,\"hai\ndòng\",x\n0911111111,,y\n"
        // The row with two lines counts as its first, what follows as the file has it.
        #expect(
            try bench.rows(text) == [
                Row(cell: "0912345678", line: 2), Row(cell: "0987654321", line: 3), Row(cell: "0911111111", line: 5),
            ])
        let read = try bench.reading([Array(text.utf8)]).read()
        #expect(read.audience.groups == ["", "Lớp \"1A\", cũ"])
        let odd = try bench.rows("phone\n\"0912\"345678\n\"09123\"\"45678\"\n")
        #expect(odd.map(\.cell) == ["0912345678", "09123\"45678"])
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func linesAreCountedInsideQuotesToo(_ end: String) throws {
        let rows = try bench.rows("phone,group\(end)0987654321,\"hai\(end)dòng\"\(end)0911111111,y\(end)")
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func shortAndLongRowsAreKept() throws {
        let rows = try bench.rows("STT,phone,province\n1\n2,0912345678\n3,0987654321,An Giang,thừa,nữa\n")
        #expect(rows.map(\.cell) == ["", "0912345678", "0987654321"])
        #expect(rows.map(\.cause) == [.notANumber, .noCarrier, .noCarrier])
    }

    @Test func titlesAboveTheHeaderArePassedOver() throws {
        let text =
            "ỦY BAN NHÂN DÂN XÃ\nDANH SÁCH PHỤ HUYNH\n\nSTT;Họ tên;Số điện thoại;Tỉnh\n1;An;0912345678;An Giang\n"
        #expect(try bench.rows(text) == [Row(cell: "0912345678", line: 5, column: 6)])
        #expect(try bench.rows("\n\nphone\n0912345678\n").map(\.line) == [4])
        #expect(try bench.rows("\"Họ, tên, lớp\";phone\nAn;0912345678\n").map(\.cell) == ["0912345678"])
    }

    @Test func fatherAndMotherAreTwoNumbers() throws {
        let text = "Học sinh,SĐT cha,SĐT mẹ\nAn,0912345678,0987654321\nBình,,0911111111\nChi,,\n\n"
        let rows = try bench.rows(text)
        #expect(rows.map(\.cell) == ["0912345678", "0987654321", "0911111111", ""])
        #expect(rows.map(\.line) == [2, 2, 3, 4] && rows.map(\.column) == [4, 15, 7, 5])
    }

    @Test func severalNumbersInACell() throws {
        for cell in [
            "0912345678/0987654321", "0912 345 678; 0987.654.321", "0912345678 0987654321",
            "\"0912345678\n0987654321\"",
            "\"0912345678, 0987654321\"",
        ] {
            let rows = try bench.rows("STT,phone\n1,\(cell)\n")
            #expect(rows.count == 2 && rows.allSatisfy { $0.cause == .noCarrier && $0.line == 2 }, "\(cell): \(rows)")
        }
        for cell in ["0912345678/79", "\"0912,345,678\"", "0912345678 (mẹ) / 0987654321", "0912345678/hỏi lại"] {
            let rows = try bench.rows("STT,phone\n1,\(cell)\n")
            #expect(rows.count == 1 || rows.contains { $0.cause == .notANumber }, "\(cell): \(rows)")
        }
    }

    @Test func lostDigitsAreSaid() throws {
        for cell in ["9.12E+08", "\"9,12E+08\"", "9.12346e+08"] {
            #expect(try bench.rows("STT,phone\n1,\(cell)\n").map(\.cause) == [.digitsLost])
        }
        #expect(try bench.rows("phone\nE+08\nx9E+08\n").map(\.cause) == [.notANumber, .notANumber])
    }

    /// The pieces that a list is cut into must not be seen in the result, wherever the cuts fall.
    @Test func cutsAreNotSeen() throws {
        let row = "0912345678,\"Xã \"\"Tri\"\" Tôn,\nAn Giang\",1\r\n"
        var text = "phone,group,synthetic\r\n"
        for index in 0..<60_000 {
            text += row.replacingOccurrences(of: "0912345678", with: "09\(String(12_345_678 + index))")
        }
        let read = try bench.reading([Array(text.utf8)]).read()
        #expect(read.audience.rows.accepted == 60_000 && read.audience.groups == ["", "Xã \"Tri\" Tôn,\nAn Giang"])
        #expect(try bench.rows(text).map(\.line) == (0..<60_000).map { 2 + 2 * $0 })
    }

    @Test func manyWorkersGiveWhatOneGives() async throws {
        var random = SystemRandomNumberGenerator()
        func list(_ rows: Int) -> [UInt8] {
            var text = "phone,province\n"
            for _ in 0..<rows {
                text +=
                    "09\(Int.random(in: 10_000_000...10_200_000, using: &random)),\(Bool.random() ? "An Giang" : "Cần Thơ")\n"
            }
            return Array(text.utf8)
        }
        let reading = try bench.reading([list(150_000), list(60_000)], capacity: 512)
        var pages: [RecipientPage] = []
        var out: [String] = []
        let one = try reading.read(full: { pages.append($0) }, leftOut: { out.append("\($1.name):\($0.line)") })
        let queue = PageQueue(capacity: 3)
        let others = Gathering()
        async let reader: Void = reading.read(
            into: queue, workers: 3, leftOut: { row, list in others.add("\(list.name):\(row.line)") },
            progress: { _ in })
        var taken: [RecipientPage] = []
        while let page = try queue.take() { taken.append(page) }
        await reader
        let many = try #require(queue.outcome)
        #expect(many.audience == one.audience && many.inputs == one.inputs)
        #expect(taken.map(\.recipients) == pages.map(\.recipients) && taken.map(\.segment) == pages.map(\.segment))
        #expect(others.lines == out && out.count == one.audience.rows.duplicates)
    }

    private final class Gathering: @unchecked Sendable {
        // One task at a time adds.
        private(set) var lines: [String] = []
        func add(_ line: String) { lines.append(line) }
    }
}
