import Campaigns
import Documents
import Foundation
import Testing

@Suite struct RejectsFileTests {
    private func written(_ rows: [LeftOut]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "sub/rejects.csv").path()
        try RejectsFile.write(rows, to: path, language: .vi)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    /// Rows that an audience leaves out for these cells.
    private func leftOut(_ cells: [String]) -> [LeftOut] {
        var builder = AudienceBuilder(
            province: "91", codeList: .y2025, suppressed: NumberSet(), networks: Set(Network.allCases))
        builder.begin(file: "ds.csv")
        for (index, cell) in cells.enumerated() {
            builder.add(
                ListRow(
                    phone: Array(cell.utf8)[...], province: nil, group: nil, synthetic: false, line: index + 2,
                    column: 1))
        }
        return builder.audience.leftOut
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
        let text = try written(leftOut(["02963841000", "0912345678", "0912345678", "x"]))
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
        let text = try written(leftOut(cells))
        for part in ["345678", "345 67", "3841000", "5550123", "555 0123", "12345"] { #expect(!text.contains(part)) }
    }

    @Test(arguments: ["=cmd|' /C calc'!A0", "+HYPERLINK(1)", "-1+1", "@SUM(1)", "\t=1+1+1+1", "\r=1+1+1+1"])
    func formulasAreHarmless(_ cell: String) throws {
        let rows = cells(try written(leftOut([cell])))
        #expect(rows.count == 2)
        let content = try #require(rows.last?.dropFirst(3).first)
        #expect(content.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } == true)
    }

    @Test(arguments: [
        "091,2345678x", "091\"2345678x", "\n0912345678x", "\r\n912345678x", ",\u{301}912345678x", "\"\u{301}91234567x",
        "=\u{301}91234567x",
    ])
    func aCellStaysACell(_ cell: String) throws {
        let rows = cells(try written(leftOut([cell])))
        #expect(rows.count == 2 && rows.allSatisfy { $0.count == 6 }, "\(rows)")
        #expect(rows.last?.dropFirst(3).first?.unicodeScalars.first != "=")
    }
}
