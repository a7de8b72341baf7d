import Campaigns
import Delivery
import Documents
import Foundation
import TestKit
import Testing

@Suite struct ReportWorkbookTests {
    private let played: PlayedPlan
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() async throws { played = try await PlayedPlan() }

    /// A part of the file, which is a zip of XML (ECMA-376).
    private func part(_ name: String, of file: String) throws -> String {
        let unzip = Process()
        unzip.executableURL = URL(filePath: "/usr/bin/unzip")
        unzip.arguments = ["-p", file, name]
        let pipe = Pipe()
        unzip.standardOutput = pipe
        try unzip.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        unzip.waitUntilExit()
        #expect(unzip.terminationStatus == 0)
        return text
    }

    @Test func sheetsHaveFrozenHeadsFiltersAndRealNumbers() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "report.xlsx").path()
        try ReportWorkbook(played.figures, .vi).write(to: file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["report.xlsx"])
        let book = try part("xl/workbook.xml", of: file)
        for sheet in ["Tóm tắt", "Tỉnh và mạng", "Không đến theo lý do", "Diễn biến"] {
            #expect(book.contains("name=\"\(sheet)\""))
        }
        for index in 1...4 {
            let sheet = try part("xl/worksheets/sheet\(index).xml", of: file)
            #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"))
        }
        let segments = try part("xl/worksheets/sheet2.xml", of: file)
        // Column E is "planned": two rows of ten, as numbers.
        let planned = segments.matches(of: /<c r="E[23]"[^>]*><v>(\d+)<\/v>/).map { String($0.1) }
        #expect(planned == ["10", "10"])
        let timeline = try part("xl/worksheets/sheet4.xml", of: file)
        // 07:00 on 2025-10-08 as days since 1899-12-30.
        #expect(timeline.contains("<v>45938.291666"))
    }

    @Test func aPlaceThatCannotBeWrittenIsASentence() {
        #expect(throws: Problem.self) {
            try ReportWorkbook(played.figures, .vi).write(to: folder.path() + "/nowhere/report.xlsx")
        }
    }
}
