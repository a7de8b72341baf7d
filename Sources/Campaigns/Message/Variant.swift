import Crypto

/// One exact text that may leave, label included: what an approval approves.
package struct Variant: Sendable, Codable, Equatable {
    package let kind: VariantKind
    package let text: String
    package let encoding: Encoding
    package let parts: Int
    package let unitsPerPart: [Int]
    /// SHA-256 of the text's UTF-8 bytes.
    package let digest: String

    package init(kind: VariantKind, text: String, limits: [Encoding: PartLimits] = [:]) {
        let measure = TextMeasure(text, limits: limits)
        self.kind = kind
        self.text = text
        encoding = measure.encoding
        parts = measure.parts
        unitsPerPart = measure.unitsPerPart
        digest = SHA256.hash(data: Array(text.utf8)).hex
    }
}
