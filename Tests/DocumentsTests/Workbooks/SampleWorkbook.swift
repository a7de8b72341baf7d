import CXLSXWriter
import Foundation
import Testing

/// A workbook as an office makes it, written by libxlsxwriter; gnumeric makes the older kinds of it.
struct SampleWorkbook {
    enum Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral {
        case text(String)
        case number(Double, format: String = "General")

        init(stringLiteral text: String) { self = .text(text) }
        init(floatLiteral number: Double) { self = .number(number) }
    }

    struct Sheet {
        var name: String
        var rows: [[Cell]] = []
        var isHidden = false
        /// First row, first column, last row, last column, and what stands there.
        var merged: [(UInt32, UInt16, UInt32, UInt16, String)] = []
    }

    var sheets: [Sheet]

    /// - `kind`: `xlsx`, `xls` or `ods`.
    func bytes(_ kind: String = "xlsx") throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(folder + "/a.xlsx")
        if kind != "xlsx" {
            let form = ["xls": "Gnumeric_Excel:excel_biff8", "ods": "Gnumeric_OpenCalc:odf"][kind] ?? ""
            let tool = Process()
            tool.executableURL = URL(filePath: "/usr/bin/ssconvert")
            tool.arguments = ["-T", form, folder + "/a.xlsx", folder + "/a." + kind]
            tool.standardError = FileHandle.nullDevice
            try tool.run()
            tool.waitUntilExit()
            try #require(tool.terminationStatus == 0)
        }
        return Array(try #require(FileManager.default.contents(atPath: folder + "/a." + kind)))
    }

    private func write(_ path: String) throws {
        let book = try #require(workbook_new(path))
        for sheet in sheets {
            let page = try #require(workbook_add_worksheet(book, sheet.name))
            for (row, cells) in sheet.rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    switch cell {
                    case .text(""): continue
                    case .text(let text): worksheet_write_string(page, UInt32(row), UInt16(column), text, nil)
                    case .number(let number, let code):
                        let format = try #require(workbook_add_format(book))
                        format_set_num_format(format, code)
                        worksheet_write_number(page, UInt32(row), UInt16(column), number, format)
                    }
                }
            }
            for (top, left, bottom, right, text) in sheet.merged {
                worksheet_merge_range(page, top, left, bottom, right, text, nil)
            }
            if sheet.isHidden { worksheet_hide(page) }
        }
        try #require(workbook_close(book) == LXW_NO_ERROR)
    }
}
