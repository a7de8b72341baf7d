import Delivery
import TestKit
import Testing

@Suite struct RecipientKeyTests {
    @Test func keysComeBack() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let plan = PlanID(raw: .random(in: 1..<(1 << 43), using: &random))
            let page = PageID(plan: plan, index: .random(in: 0..<(1 << 20), using: &random))
            #expect(page.plan == plan && page.raw > 0)
            let key = RecipientKey(page: page, position: .random(in: 0...UInt16.max, using: &random))
            #expect(key.text.count == 17 && key.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
            #expect(RecipientKey(key.text) == key)
        }
    }

    @Test(arguments: [
        "", "0", "0000000000000000", "000000000000000000", "zzzzzzzzzzzzz0000", "0000000000000zzzz",
        "000000000000i0000",
        "000000000000l0000", "000000000000o0000", "000000000000u0000", "00000000000000 00", "000000000000A0000",
        "-000000000000000 ", "０００００００００００００００００", "0000000000001200a", "gggggggggggggzzzz",
    ])
    func foreignTextsAreRefused(_ text: String) {
        guard let key = RecipientKey(text) else { return }
        // What is taken must be what was written: two texts never name one recipient.
        #expect(key.text == text)
        #expect(text == "0000000000001200a")
    }

    @Test func randomTextsNeverNameSomebodyTwice() {
        var random = SeededGenerator(seed: 2)
        let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABC-_ ")
        for _ in 0..<5_000 {
            let text = String((0..<17).compactMap { _ in alphabet.randomElement(using: &random) })
            if let key = RecipientKey(text) { #expect(key.text == text) }
        }
    }

    @Test func randomPlansAreInRange() {
        for _ in 0..<500 { #expect((1..<(Int64(1) << 43)).contains(PlanID.random().raw)) }
    }
}
