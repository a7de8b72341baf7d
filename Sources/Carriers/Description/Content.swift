extension Carrier {
    /// What a gateway accepts as a text.
    package struct Content: Sendable, Equatable {
        package enum Policy: String, Sendable {
            case asWritten, stripAccents, reject
        }

        package enum Mode: String, Sendable {
            case freeText, templateParams
        }

        /// The gateway's own limits of a text; nil where it names none.
        package struct TextLimits: Sendable, Equatable {
            package let single: Int?
            package let multi: Int?
            package let maxParts: Int?
            package let maxChars: Int?
        }

        package let encodings: [Encoding]
        /// What `message.flag` says for an encoding (keyed by its identifier).
        package let flags: [String: String]
        package let policy: Policy
        package let mode: Mode
        /// Demanded in front of the text; part of the text that was approved.
        package let label: String?
        package let forbidden: [String]
        /// Keyed by the encoding's identifier.
        package let limits: [String: TextLimits]
    }
}
