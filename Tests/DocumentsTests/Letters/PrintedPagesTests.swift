import Testing

@testable import Documents

@Suite struct PrintedPagesTests {
    private func joined(_ text: String) -> String {
        String(decoding: PrintedPages.joined(Array(text.utf8)), as: UTF8.self)
    }

    @Test func aSentenceGoesOnOverleaf() {
        #expect(joined("\n  a\nb\n\n\u{0C}\n    2\n\nc\n\u{0C}") == "\n  a\nb\nc\n")
        #expect(joined("a\n\u{0C}- 2 -\nb\n\u{0C}   3\nc\n") == "a\nb\nc\n")
    }

    @Test func aNumberThatIsNotThePagesStays() {
        #expect(joined("a\n\u{0C}3\nb\n") == "a\n3\nb\n")
        #expect(joined("1\na\n") == "1\na\n")
        #expect(joined("a\n\u{0C}2 b\n2\n") == "a\n2 b\n2\n")
    }

    @Test func onePageKeepsItsBlankLines() { #expect(joined("a\n\n\nb\n\n") == "a\n\n\nb\n") }
}
