/// One text of the catalogue in both languages, Vietnamese first. ``Texts`` is the only place that makes them.
package struct Phrase: Sendable, Equatable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
