import Campaigns
import Documents
import Testing

/// A sheet may be written in ways that the tool behind us passes over: every row is read, or the workbook is refused.
@Suite struct SheetScanTests {
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    private func numbers(_ rows: String) async throws -> [UInt32] {
        var numbers: [UInt32] = []
        _ = try await bench.reading([SampleSheet(rows: rows).bytes]).opened().read(
            full: { numbers += $0.recipients.map(\.number.nsn) })
        return numbers.sorted()
    }

    /// Where the workbook is refused, and the English sentence.
    private func refusal(_ rows: String) async -> (place: String, code: String, sentence: String)? {
        do {
            _ = try await numbers(rows)
            return nil
        } catch {
            guard let problem = error as? Problem else { return nil }
            let place = problem.place?.description.split(separator: "/").last.map(String.init) ?? ""
            return (place, problem.code, problem.sentence(.en))
        }
    }

    private static let header = "<row r=\"1\">\(SampleSheet.text("SĐT"))</row>"

    @Test("cells without a place, inline text, formulas with their result, numbers")
    func whatIsReadWhole() async throws {
        let text = SampleSheet.text
        let rows = [
            Self.header, "<row r='2'>\(text("0961000001"))\(text("x"))</row>",
            "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"0\"&amp;961000002</f><v>0961000002</v></c></row>",
            "<row spans=\"1:1\" r=\"5\"><c><f>961000000+3</f><v>961000003</v></c></row>",
            "<row r=\"6\"><c t=\"n\"><v>9.61000004E8</v></c></row><row/>",
            "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>0961000005</t></r></is></c></row>",
            "<row r=\"8\"><c r=\"A8\" t=\"str\"><f>T(1)</f><v></v></c><c r=\"B8\"/></row>",
        ]
        let expected: [UInt32] = [961_000_001, 961_000_002, 961_000_003, 961_000_004, 961_000_005]
        #expect(try await numbers(rows.joined()) == expected)
    }

    @Test(arguments: ["<row>", "<row spans=\"1:2\" hidden=\"0\">", "<row\n>", "<row customFormat=\"r=\">"])
    func aRowWithoutNumber(_ begin: String) async throws {
        let row = SampleSheet.text("0961000002") + "</row>"
        let rows = Self.header + "<row r=\"2\">\(SampleSheet.text("0961000001"))</row>\(begin)\(row)"
        let found = try #require(await refusal(rows))
        #expect(found.code == "workbook-unread" && found.place.hasSuffix("ds.csv · sheet1.xml:3"), "\(found)")
        #expect(found.sentence.contains("does not number this row"))
    }

    @Test("digits in two pieces are not half a number")
    func textInPieces() async throws {
        let runs = "<is><r><t>0961</t></r><r><rPr><b/></rPr><t>000001</t></r></is>"
        let found = try #require(
            await refusal(Self.header + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\">\(runs)</c></row>"))
        #expect(found.code == "workbook-unread" && found.place.hasSuffix(":2"), "\(found)")
        #expect(found.sentence.contains("several pieces"))
    }

    @Test func aFormulaThatWasNeverComputed() async throws {
        let found = try #require(
            await refusal(Self.header + "<row r=\"2\"><c r=\"A2\"><f>961000000+1</f></c></row>"))
        #expect(found.code == "workbook-unread" && found.sentence.contains("never computed"), "\(found)")
    }

    @Test("what is found does not depend on where the bytes are cut")
    func longSheets() async throws {
        var rows = Self.header
        for row in 2...6_000 { rows += "<row r=\"\(row)\">\(SampleSheet.text("0961\(100_000 + row)"))</row>" }
        #expect(rows.utf8.count > 300_000)
        #expect(try await numbers(rows).count == 5_999)
        let found = await refusal(rows + "<row>\(SampleSheet.text("0961000001"))</row>")
        #expect(found?.place.hasSuffix(":6001") == true)
    }
}
