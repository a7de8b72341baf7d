import Campaigns
import Documents
import Foundation
import TestKit
import Testing

@Suite struct WorkbookListTests {
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    /// Titles, merged cells, a footer; an empty sheet, a hidden one, notes; a list that begins in the third row and the
    /// second column.
    private static let office = SampleWorkbook(sheets: [
        .init(
            name: "Xã Tri Tôn",
            rows: [
                [], ["DANH SÁCH PHỤ HUYNH"], [], ["STT", "Họ và tên", "Số điện thoại", "Tỉnh"],
                [1.0, "Nguyễn Văn A", "0961000001", "An Giang"], [2.0, "Trần, \"B\"", 961_000_002.0, "An Giang"],
                [3.0, "Lê\nC", "0961000003\n0961000004", "An Giang"], [4.0, "Phạm D", "x", "An Giang"],
                [5.0, "Đỗ E", "", "An Giang"], [6.0, "Vũ G", "0961000001", "An Giang"],
                [7.0, "Hồ H", "", "An Giang"], [], ["", "", "", "An Giang, ngày 5 tháng 10"],
                ["", "", "", "Người lập biểu"], [], ["", "", "", "Nguyễn Thị Mai"],
            ], merged: [(0, 0, 0, 3, "ỦY BAN NHÂN DÂN XÃ TRI TÔN")]),
        .init(name: "Trống"),
        .init(name: "Ẩn", rows: [["SĐT"], ["0961000099"]], isHidden: true),
        .init(name: "Ghi chú", rows: [["Không có số nào ở đây"], ["Chỉ là ghi chú"]]),
        .init(
            name: "Phường, '1' - 2",
            rows: [
                [], [], ["", "SĐT cha", "SĐT mẹ", "Tỉnh"], ["", "0961000011", "0961000012", "An Giang"],
                ["", "113", "", "An Giang"],
            ]),
        .init(name: "Ẩn nữa", rows: [["SĐT"], ["0961000098"]], isHidden: true),
    ])

    @Test(arguments: ["xlsx", "xls", "ods"]) func everySheetIsAListOfItsOwn(_ kind: String) async throws {
        var left: [String] = []
        let read = try await bench.reading([Self.office.bytes(kind)], name: "ds.csv").opened().read(leftOut: {
            let cell = String(decoding: $0.cell, as: UTF8.self)
            left.append("\($1.sheet ?? "") \($0.line) \($0.column) \(cell) \($0.cause.word)")
        })
        let lists = read.audience.lists
        // xlsx2csv does not tell the name of a hidden sheet.
        let hidden = kind == "xlsx" ? ["#3", "#6"] : ["Ẩn", "Ẩn nữa"]
        #expect(
            lists.map(\.sheet) == ["Xã Tri Tôn", "Trống", hidden[0], "Ghi chú", "Phường, '1' - 2", hidden[1]])
        #expect(lists.map(\.skipped) == [nil, .empty, .hidden, .noPhoneColumn, nil, .hidden])
        #expect(lists.map(\.rows.accepted) == [4, 0, 0, 0, 2, 0])
        #expect(lists.map(\.footer) == [3, nil, nil, nil, nil, nil])
        // Row and column as the spreadsheet shows them; who has no number at the end of the table is somebody.
        #expect(
            left == [
                "Xã Tri Tôn 8 3 x not-a-number", "Xã Tri Tôn 9 3  not-a-number", "Xã Tri Tôn 10 3 0961000001 duplicate",
                "Xã Tri Tôn 11 3  not-a-number", "Phường, '1' - 2 5 2 113 short-code",
            ])
        #expect(read.audience.rows.read == 11)
        #expect(read.inputs.map(\.digest) == [Fingerprint.digest(of: try bytes("ds.csv"))])
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: bench.folder + "/" + name)))
    }

    @Test(arguments: ["xlsx", "xls", "ods"]) func numbersKeepTheirDigits(_ kind: String) async throws {
        let book = SampleWorkbook(sheets: [
            .init(
                name: "A",
                rows: [
                    ["SĐT"], [.number(961_000_001)], [.number(84_961_000_002)],
                    [.number(961_000_003, format: "0000000000")],
                    [.number(961_000_004, format: "#,##0")], [.number(961_000_005, format: "\"SĐT: \"0")],
                    [.number(961_000_006, format: "0.00")], [.number(84_961_000_007, format: "0.00E+00")],
                    ["0961000008"], ["9.61E+08"],
                ])
        ])
        var numbers: [UInt32] = []
        var left: [String] = []
        _ = try await bench.reading([book.bytes(kind)]).opened().read(
            full: { numbers += $0.recipients.map(\.number.nsn) }, leftOut: { row, _ in left.append(row.cause.word) })
        #expect(numbers == (1...8).map { 961_000_000 + UInt32($0) } && left == ["digits-lost"])
    }

    @Test func aSheetIsReadLikeTheSameText() async throws {
        for seed in UInt64(0)..<12 {
            var random = SeededGenerator(seed: seed)
            let table = Self.dirty(&random)
            let text = table.map { row in
                row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
            }.joined()
            let suppressed = Suppression(served: NumberSet([PhoneNumber(nsn: 961_000_150)].compactMap { $0 }))
            let networks: Set<Network> = [.viettel, .vinaphone, .mobifone]
            let plain = try bench.reading([Array(text.utf8)], networks: networks, suppressed: suppressed).read()
            let sheet = SampleWorkbook.Sheet(name: "A", rows: table.map { $0.map(SampleWorkbook.Cell.text) })
            var left = 0
            let read = try await bench.reading(
                [SampleWorkbook(sheets: [sheet]).bytes()], networks: networks, suppressed: suppressed
            ).opened().read(leftOut: { _, _ in left += 1 })
            let rows = read.audience.rows
            #expect(rows == plain.audience.rows && read.audience.lists[0].footer == plain.audience.lists[0].footer)
            let accounted = rows.accepted + rows.rejectedTotal + rows.duplicates + rows.suppressed
            #expect(rows.read == accounted)
            #expect(rows.accepted == read.audience.planned && left == rows.read - rows.accepted)
        }
    }

    private static func dirty(_ random: inout SeededGenerator) -> [[String]] {
        let cells = [
            "", "0961000001", "+84961000001", "0912 345 678", "02963841000", "113", "x", "9.61E+08",
            "0961000002\n0961000003",
            "０９６１０００００４", "0592000001", "0961000005 / 0912000006",
        ]
        let provinces = ["", "An Giang", "01", "Atlantis", "Tỉnh Kiên Giang"]
        let notes = ["", "một, hai\n\"ba\"", "Tổng cộng", "ghi chú"]
        return [["Ghi chú", "SĐT", "Tỉnh"]]
            + (0..<Int.random(in: 1...60, using: &random)).map { _ in
                var phone = cells.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { phone = "0961000\(Int.random(in: 100...199, using: &random))" }
                return [
                    notes.randomElement(using: &random) ?? "", phone, provinces.randomElement(using: &random) ?? "",
                ]
            }
    }
}
