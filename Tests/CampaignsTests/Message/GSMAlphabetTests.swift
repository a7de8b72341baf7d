import Testing

@testable import Campaigns

@Suite struct GSMAlphabetTests {
    @Test func everyRowOfTheTableCostsItsSeptets() throws {
        let table = Table(PackageResources.gsm0338_csv)
        let (unicode, char, septets) = (table.column("unicode"), table.column("char"), table.column("septets"))
        for row in table.rows {
            let scalar = try #require(Table.scalar(row[unicode]))
            #expect(Array(Table.unescaped(row[char]).unicodeScalars) == [scalar])
            #expect(GSMAlphabet.septets(scalar) == (row[septets] == "0" ? nil : Int(row[septets])), "\(row)")
        }
    }

    @Test func nothingElseIsInTheAlphabet() {
        let inside = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { GSMAlphabet.septets($0) != nil }
        #expect(inside.count == 137)
        #expect(GSMAlphabet.septets("`") == nil)
        #expect(GSMAlphabet.septets("\u{1B}") == nil)
    }

    @Test func sevenVietnameseLettersAreInIt() throws {
        let table = Table(PackageResources.vn_letters_csv)
        let (unicode, inside) = (table.column("unicode"), table.column("in_gsm7"))
        for row in table.rows {
            let scalar = try #require(Table.scalar(row[unicode]))
            #expect((GSMAlphabet.septets(scalar) != nil) == (row[inside] == "yes"), "\(row)")
        }
        #expect(table.rows.filter { $0[inside] == "yes" }.count == 7)
    }
}
