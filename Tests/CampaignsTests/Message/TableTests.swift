import Testing

@testable import Campaigns

@Suite struct TableTests {
    @Test func readsQuotesDoubledQuotesAndLineBreaks() {
        let table = Table(Array("a,b\n\"x, \"\"y\"\"\nz\",\n1,2".utf8))
        #expect(table.header == ["a", "b"])
        #expect(table.rows == [["x, \"y\"\nz", ""], ["1", "2"]])
        #expect(table.column("b") == 1)
    }

    @Test func anEmptyTableHasNoRows() {
        #expect(Table([]).rows.isEmpty)
    }

    @Test func undoesTheNotationOfInvisibleCharacters() {
        #expect(
            ["\\s", "\\n", "\\r", "\\f", "\\e", "\\", "x"].map(Table.unescaped) == [
                " ", "\n", "\r", "\u{0C}", "\u{1B}", "\\", "x",
            ])
        #expect(Table.scalar("U+20AC") == "€")
        #expect(Table.scalar("20AC") == nil)
    }

    @Test(arguments: [
        (PackageResources.provinces_csv, 34), (PackageResources.legacy_provinces_csv, 63),
        (PackageResources.mobile_prefixes_csv, 52), (PackageResources.mobile_11to10_csv, 21),
        (PackageResources.landline_prefixes_csv, 63), (PackageResources.gsm0338_csv, 138),
        (PackageResources.vn_letters_csv, 134), (PackageResources.sms_punctuation_csv, 46),
    ])
    func everyEmbeddedTableIsWhole(_ bytes: [UInt8], _ rows: Int) {
        let table = Table(bytes)
        #expect(table.rows.count == rows)
        #expect(table.rows.allSatisfy { $0.count == table.header.count })
    }
}
