import Campaigns
import Documents
import Testing

@Suite struct ListReaderTests {
    private struct Row: Equatable {
        var phone: String
        var province: String?
        var group: String?
        var synthetic = false
        var line: Int
        var column: Int
    }

    private func read(_ text: String, columns: [String: String] = [:]) throws -> [Row] {
        try read(Array(text.utf8), columns: columns)
    }

    private func read(_ bytes: [UInt8], columns: [String: String] = [:]) throws -> [Row] {
        var rows: [Row] = []
        func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }
        try ListReader(file: "ds.csv", columns: columns).read(bytes) { row in
            rows.append(
                Row(
                    phone: text(row.phone), province: row.province.map(text), group: row.group.map(text),
                    synthetic: row.synthetic, line: row.line, column: row.column))
        }
        return rows
    }

    private func problem(_ bytes: [UInt8], columns: [String: String] = [:]) -> Problem? {
        do {
            let rows = try read(bytes, columns: columns)
            Issue.record("no problem, but \(rows.count) rows")
            return nil
        } catch {
            return error as? Problem
        }
    }

    @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"]) func separatorsAndLineEnds(
        _ separator: String, _ end: String
    ) throws {
        let lines = [
            ["Số điện thoại", "Tỉnh", "Xã/Phường", "synthetic"], ["0912345678", "An Giang", "Tri Tôn", "1"],
            ["", "", "", ""], [" 0987654321 ", "Hà Nội", "", "0"],
        ].map { $0.joined(separator: separator) }
        for last in ["", end, end + end] {
            for mark in ["", "\u{FEFF}"] {
                let rows = try read(mark + lines.joined(separator: end) + last)
                #expect(
                    rows == [
                        Row(
                            phone: "0912345678", province: "An Giang", group: "Tri Tôn", synthetic: true, line: 2,
                            column: 1),
                        Row(phone: "0987654321", province: "Hà Nội", group: "", line: 4, column: 1),
                    ])
            }
        }
    }

    @Test(arguments: [
        "phone", "Phone", "MSISDN", "Số điện thoại", "SỐ ĐIỆN THOẠI", "so dien thoai", "Số Điện Thoại:", "SĐT",
        "Điện thoại",
        "S\u{F4}\u{301} điện thoại", "phone_number", "\"Số điện thoại\"",
    ])
    func headersInBothLanguages(_ header: String) throws {
        #expect(try read("STT,\(header)\n1,0912345678\n").map(\.phone) == ["0912345678"])
        #expect(try read("STT,\(header)\n1,0912345678\n").first?.column == 3)
    }

    @Test func namedColumnsWin() throws {
        let text = "phone,Số phụ huynh,Nơi ở\n0900000001,0912345678,An Giang\n"
        let rows = try read(text, columns: ["phone": "Số phụ huynh", "province": "nơi ở"])
        #expect(rows.first?.phone == "0912345678" && rows.first?.province == "An Giang")
        let missing = problem(Array(text.utf8), columns: ["phone": "Di động"])
        #expect(missing?.code == "no-such-column" && missing?.place?.description == "ds.csv:1:1")
    }

    @Test func quotesAsRFC4180HasThem() throws {
        let rows = try read(
            "phone,group,province\n\"0912345678\",\"Lớp \"\"1A\"\", cũ\",An Giang\n0987654321,\"hai\ndòng\",x\n0911111111,,y\n"
        )
        #expect(rows.map(\.phone) == ["0912345678", "0987654321", "0911111111"])
        #expect(rows.map(\.group) == ["Lớp \"1A\", cũ", "hai\ndòng", ""])
        // The row with two lines counts as its first, what follows as the file has it.
        #expect(rows.map(\.line) == [2, 3, 5])
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func linesAreCountedInsideQuotesToo(_ end: String) throws {
        let rows = try read("phone,group\(end)0987654321,\"hai\(end)dòng\"\(end)0911111111,y\(end)")
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func shortAndLongRowsAreKept() throws {
        let rows = try read("STT,phone,province\n1\n2,0912345678\n3,0987654321,An Giang,thừa,nữa\n")
        #expect(rows.map(\.phone) == ["", "0912345678", "0987654321"])
        #expect(rows.map(\.province) == [nil, nil, "An Giang"])
    }

    @Test func aSeparatorInsideAQuotedHeaderIsNone() throws {
        let rows = try read("\"Họ, tên, lớp\";phone\nAn;0912345678\n")
        #expect(rows.map(\.phone) == ["0912345678"])
    }

    @Test func blankLinesBeforeTheHeaderArePassedOver() throws {
        #expect(try read("\n\nphone\n0912345678\n").map(\.line) == [4])
    }

    @Test func headerOnlyIsNobody() throws {
        #expect(try read("phone,province\n").isEmpty)
        #expect(try read("phone").isEmpty)
    }

    @Test func anUnclosedQuoteIsNamedWhereItOpens() {
        #expect(
            problem(Array("phone,group\n0912345678,x\n0987654321,\"mở\n0911111111,y\n".utf8))?.place?.description
                == "ds.csv:3:12")
        #expect(problem(Array("STT,phone\nnăm,\"091".utf8))?.code == "quote-never-closed")
        // On the second line of a row the column is counted in that line.
        #expect(problem(Array("phone,group\n\"09\n12\",\"mở\n".utf8))?.place?.description == "ds.csv:3:5")
    }

    @Test func whatIsNoListIsSaid() {
        let utf16 = Array("phone\n0912345678\n".utf16)
        let little: [UInt8] = utf16.reduce(into: [0xFF, 0xFE]) {
            $0 += [UInt8(truncatingIfNeeded: $1), UInt8($1 >> 8)]
        }
        let big: [UInt8] = utf16.reduce(into: [0xFE, 0xFF]) { $0 += [UInt8($1 >> 8), UInt8(truncatingIfNeeded: $1)] }
        #expect(problem(little)?.code == "not-utf-8" && problem(big)?.code == "not-utf-8")
        #expect(problem(Array(little.dropFirst(2)))?.code == "not-text")
        #expect(problem([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8))?.code == "not-csv")
        #expect(problem([])?.code == "list-empty")
        #expect(problem([0xEF, 0xBB, 0xBF])?.code == "list-empty")
        #expect(problem(Array("  \n".utf8))?.code == "list-empty")
        let latin = Array("phone,name\n0912345678,".utf8) + [0xE1, 0xE2] + Array("\n".utf8)
        #expect(problem(latin)?.code == "not-utf-8" && problem(latin)?.place?.line == 2)
    }

    @Test func aListWithoutHeaderShowsNoNumber() throws {
        let found = problem(Array("0912345678,An Giang\n0987654321,Hà Nội\n".utf8))
        let problem = try #require(found)
        #expect(problem.code == "no-phone-column" && problem.kind == .badUse)
        for language in [Language.vi, .en] {
            #expect(!problem.sentence(language).contains("0912345678"))
            #expect(!problem.sentence(language).contains("345678"))
        }
    }

    @Test func nothingIsTakenFromABrokenFile() {
        var rows = 0
        let text = "phone,group\n0912345678,x\n0987654321,\"mở\n"
        #expect(throws: Problem.self) {
            try ListReader(file: "ds.csv", columns: [:]).read(Array(text.utf8)) { _ in rows += 1 }
        }
        let latin = Array("phone,name\n0912345678,x\n0912345679,".utf8) + [0xE1, 0xE2]
        #expect(throws: Problem.self) { try ListReader(file: "ds.csv", columns: [:]).read(latin) { _ in rows += 10 } }
        // Rows before an open quote may have been given away; the reader's error makes the caller drop them.
        #expect(rows < 10)
    }
}
