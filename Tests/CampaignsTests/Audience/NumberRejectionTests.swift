import Campaigns
import Testing

@Suite struct NumberRejectionTests {
    @Test func everyReasonHasItsOwnSentenceInBothLanguages() {
        let phrases = NumberRejection.allCases.map(Texts.numberRejected)
        #expect(Set(phrases.map(\.vi)).count == NumberRejection.allCases.count)
        #expect(Set(phrases.map(\.en)).count == NumberRejection.allCases.count)
        for phrase in phrases {
            #expect(phrase.vi.hasSuffix(".") && phrase.en.hasSuffix("."))
            #expect(phrase.vi.utf8.elementsEqual(phrase.vi.normalised.utf8))
        }
    }
}
