import Campaigns
import Documents
import Foundation
import Testing

@Suite struct RejectsWorkbookTests {
    /// Cells of a workbook's sheets, as it is read as a list of its own.
    private func sheets(_ path: String) async throws -> [String: [String]] {
        let lists = Campaign.Lists(
            files: ["r.xlsx"], province: "91", codeList: nil, columns: ["phone": ["Nội dung (đã che)"]])
        var cells: [String: [String]] = [:]
        _ = try await AudienceReading(
            [ListFile(name: "r.xlsx", path: path)], lists: lists, networks: [], suppressed: Suppression(), capacity: 16
        ).opened().read(leftOut: { row, list in
            cells[list.sheet ?? "", default: []].append("\(row.line) \(String(decoding: row.cell, as: UTF8.self))")
        })
        return cells
    }

    private func part(_ name: String, of path: String) throws -> String {
        let unzip = Process()
        unzip.executableURL = URL(filePath: "/usr/bin/unzip")
        unzip.arguments = ["-p", path, name]
        let pipe = Pipe()
        unzip.standardOutput = pipe
        try unzip.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        unzip.waitUntilExit()
        return text
    }

    @Test func allRowsSheetAfterSheet() async throws {
        let bench = try ListBench()
        let path = bench.folder + "/r.xlsx"
        let rejects = RejectsWorkbook(path, language: .vi, rowsOfSheet: 4)
        let book = SampleWorkbook(sheets: [
            .init(name: "Lớp 1A", rows: [["", "SĐT"]] + (1...7).map { ["", .text("=x0961000\($0)")] })
        ])
        _ = try await bench.reading([book.bytes()]).opened().read(leftOut: rejects.add)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try rejects.publish() == [path])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let cells = try await sheets(path)
        #expect(cells.keys.sorted() == ["Dòng không gửi 1", "Dòng không gửi 2", "Dòng không gửi 3"])
        #expect(cells["Dòng không gửi 1"]?.count == 3 && cells["Dòng không gửi 3"]?.count == 1)
        #expect(cells["Dòng không gửi 2"]?.first?.hasPrefix("2 =x09*") == true)
        let sheet = try part("xl/worksheets/sheet3.xml", of: path)
        // File, sheet, row, column as a letter, content, code and reason; no formula.
        for text in ["ds.csv", "Lớp 1A", ">8<", ">B<", "not-a-number", "Ô trống hoặc có ký tự"] {
            #expect(sheet.contains(text), "\(text)")
        }
        #expect(!sheet.contains("<f>"))
    }

    @Test func nothingIsLeftWithoutAnEnd() throws {
        let bench = try ListBench()
        let path = bench.folder + "/r.xlsx"
        do {
            let rejects = RejectsWorkbook(path, language: .vi)
            _ = try bench.reading([Array("phone\nx\n".utf8)]).read(leftOut: rejects.add)
            rejects.discard()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["ds.csv"])
        try Data("alt".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try RejectsWorkbook(path, language: .vi).publish().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["ds.csv"])
    }
}
