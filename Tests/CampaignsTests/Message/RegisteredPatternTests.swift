import Testing

@testable import Campaigns

@Suite struct RegisteredPatternTests {
    struct Fit: Sendable {
        let pattern: String
        let text: String
        let values: [String]?

        init(_ pattern: String, _ text: String, _ values: [String]?) {
            self.pattern = pattern
            self.text = text
            self.values = values
        }
    }

    @Test(arguments: [
        Fit("Lu tai {P1,20} luc {P2,5}", "Lu tai An Giang luc 08:00", ["An Giang", "08:00"]),
        Fit("Lu tai {P1,6} luc {P2,5}", "Lu tai An Giang luc 08:00", nil),
        Fit("{P1,160}", "Cảnh báo lũ", ["Cảnh báo lũ"]),
        Fit("{P1,11}", "Cảnh báo lũ", ["Cảnh báo lũ"]),
        Fit("{P1,10}", "Cảnh báo lũ", nil),
        // Numbers say which parameter it is, wherever the slot stands; gaps between them count for nothing.
        Fit("{P2,5}-{P1,5}", "a-b", ["b", "a"]),
        Fit("{P3,5}-{P9,5}", "a-b", ["a", "b"]),
        Fit("{P,5}-{P,5}", "a-b", ["a", "b"]),
        // Where several fillings would do, the first is as long as it may be.
        Fit("{P1,9}{P2,9}", "abc", ["abc", ""]),
        Fit("{P1,2}{P2,9}", "abc", ["ab", "c"]),
        Fit("a{P1,9}b{P2,9}", "a1b2b3", ["1b2", "3"]),
        // One number twice is one parameter.
        Fit("{P1,5} va {P1,5}", "lu va lu", ["lu"]),
        Fit("{P1,5} va {P1,5}", "lu va bao", nil),
        // What is no slot is words.
        Fit("{P1} {P1,0} {p1,3}", "{P1} {P1,0} {p1,3}", []),
        Fit("Canh bao", "Canh bao", []),
        Fit("Canh bao", "Canh bao ", nil),
        Fit("", "", []),
        Fit("", "x", nil),
    ])
    func fits(_ fit: Fit) {
        let pattern = RegisteredPattern(fit.pattern)
        #expect(pattern.parameters(of: fit.text) == fit.values)
        if let values = fit.values { #expect(pattern.filled(with: values) == fit.text) }
    }

    /// Promise 1 is about bytes: Swift would call these equal.
    @Test func decomposedLettersAreOtherBytes() {
        let composed = "sổ"
        let decomposed = "so\u{302}\u{309}"
        #expect(composed == decomposed)
        #expect(RegisteredPattern(decomposed + " {P1,3}").parameters(of: composed + " a") == nil)
        #expect(RegisteredPattern(composed + " {P1,3}").parameters(of: composed + " a") == ["a"])
    }

    @Test func fillingIsExact() {
        let pattern = RegisteredPattern("{P1,2}:{P2,3}")
        #expect(pattern.filled(with: ["ab", "cde"]) == "ab:cde")
        #expect(pattern.filled(with: ["abc", "cde"]) == nil)
        #expect(pattern.filled(with: ["ab"]) == nil)
        #expect(pattern.filled(with: ["ab", "c", "d"]) == nil)
        #expect(pattern.samples == ["P1", "P2"])
        #expect(RegisteredPattern("{P1,1}").samples == ["P"])
    }

    /// A pattern that could be filled in very many ways is decided in a moment, and never wrongly.
    @Test(.timeLimit(.minutes(1))) func manySlots() {
        let many = RegisteredPattern((1...12).map { "{P\($0),40}" }.joined(separator: "a"))
        #expect(many.parameters(of: String(repeating: "a", count: 300) + "!") != nil)
        #expect(many.parameters(of: String(repeating: "a", count: 700)) == nil)
        let bound = RegisteredPattern("{P1,90}{P2,90}{P1,90}{P3,90}{P2,90}b")
        #expect(bound.parameters(of: String(repeating: "a", count: 200)) == nil)
    }
}
