import Campaigns
import Documents
import Foundation
import Testing

@Suite struct RejectsFileTests {
    /// The file for a list with these cells, each one quoted.
    private func written(_ cells: [String]) throws -> String {
        let bench = try ListBench()
        let path = bench.folder + "/sub/rejects.csv"
        let file = RejectsFile(path, language: .vi)
        let list = "phone\n" + cells.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"\n" }.joined()
        _ = try bench.reading([Array(list.utf8)]).read(leftOut: file.add)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try file.publish() == [path])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/sub") == ["rejects.csv"])
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    @Test func nothingIsLeftWithoutAnEnd() throws {
        let bench = try ListBench()
        let path = bench.folder + "/rejects.csv"
        let cells = Array(("phone\n" + String(repeating: "x\n", count: 20_000)).utf8)
        do {
            let file = RejectsFile(path, language: .vi)
            _ = try bench.reading([cells]).read(leftOut: file.add)
            #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder).contains { $0.hasSuffix(".new") })
            file.discard()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["ds.csv"])
        // A plan that leaves nobody out removes the file of the plan before.
        try Data("alt".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try RejectsFile(path, language: .vi).publish().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["ds.csv"])
    }

    @Test func aNamedFileIsNeverRemoved() throws {
        let bench = try ListBench()
        for name in ["tra-lai.csv", "tra-lai.xlsx"] {
            let path = bench.folder + "/" + name
            try Data("alt".utf8).write(to: URL(fileURLWithPath: path))
            let file: any Rejects =
                name.hasSuffix("csv")
                ? RejectsFile(path, language: .vi, isNamed: true)
                : RejectsWorkbook(path, language: .vi, isNamed: true)
            #expect(try file.publish() == [path])
            #expect((FileManager.default.contents(atPath: path)?.count ?? 0) > 10)
        }
    }

    /// The rows of the file as a spreadsheet reads them.
    private func cells(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var quoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted.toggle()
            case "," where !quoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\n" where !quoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            case "\r" where !quoted: continue
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows.filter { !$0.isEmpty }
    }

    @Test func everyRowHasItsPlaceAndReason() throws {
        let text = try written(["02963841000", "0912345678", "0912345678", "x"])
        #expect(text.hasPrefix("\u{FEFF}"))
        let rows = cells(text)
        #expect(rows.count == 4 && rows.allSatisfy { $0.count == 6 })
        #expect(rows.dropFirst().map { $0.dropFirst(1).first } == ["2", "4", "5"])
        #expect(rows.dropFirst().map { $0.dropFirst(4).first } == ["landline", "duplicate", "not-a-number"])
        #expect(rows.dropFirst().allSatisfy { $0.last?.isEmpty == false && $0.first?.hasSuffix("ds.csv") == true })
    }

    @Test func noNumberStandsInIt() throws {
        let cells = [
            "0912345678", "0912345678", "02963841000", "0912 345 67", "+1 202 555 0123", "84 912 345 678", "0912345678",
        ]
        let text = try written(cells)
        for part in ["345678", "345 67", "3841000", "5550123", "555 0123", "12345"] { #expect(!text.contains(part)) }
    }

    @Test(arguments: ["=cmd|' /C calc'!A0", "+HYPERLINK(1)", "-1+1", "@SUM(1)", "\t=1+1+1+1", "\r=1+1+1+1"])
    func formulasAreHarmless(_ cell: String) throws {
        let rows = cells(try written([cell]))
        #expect(rows.count == 2)
        let content = try #require(rows.last?.dropFirst(3).first)
        #expect(content.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } == true)
    }

    @Test(arguments: [
        "091,2345678x", "091\"2345678x", "\n0912345678x", "\r\n912345678x", ",\u{301}912345678x", "\"\u{301}91234567x",
        "=\u{301}91234567x",
    ])
    func aCellStaysACell(_ cell: String) throws {
        let rows = cells(try written([cell]))
        #expect(rows.count == 2 && rows.allSatisfy { $0.count == 6 }, "\(rows)")
        #expect(rows.last?.dropFirst(3).first?.unicodeScalars.first != "=")
    }
}
