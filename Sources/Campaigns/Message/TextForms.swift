/// One text in the three forms that an office decides between, each with its price in parts.
package struct TextForms: Sendable, Hashable {
    /// Byte by byte as it came; a letter from a Mac may be decomposed and dearer.
    package let asWritten: TextMeasure
    /// Composed (NFC): what the accented variant sends.
    package let normalised: TextMeasure
    /// Without diacritics: what the plain variant sends.
    package let plain: TextMeasure

    package init(_ text: String, limits: [Encoding: PartLimits] = [:]) {
        asWritten = TextMeasure(text, limits: limits)
        normalised = TextMeasure(text.normalised, limits: limits)
        plain = TextMeasure(text.plain, limits: limits)
    }
}
