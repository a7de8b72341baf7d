/// The two forms of a message.
package enum VariantKind: String, Sendable, Codable, CaseIterable {
    /// With diacritics, as the directive has it.
    case accented
    /// Without diacritics (*không dấu*): fits GSM-7, fewer parts.
    case plain
}
