import Crypto
import Foundation

/// A named person's yes to the words of a campaign, finding by finding, with the paper that allows it.
package struct Confirmation: Sendable, Codable, Equatable {
    /// What was decided about one doubtful place of the letter.
    package struct Decision: Sendable, Codable, Equatable {
        package enum Answer: String, Sendable, Codable {
            /// The message does not say it as the letter does.
            case corrected
            /// The message says what the letter says.
            case kept
        }

        /// The finding's code.
        package let code: String
        /// Where it stands in the letter, from 1, in characters.
        package let line: Int
        package let column: Int
        package let found: String
        package let suggested: String?
        package let answer: Answer
    }

    /// The letter that orders the message.
    package struct Source: Sendable, Codable, Equatable {
        /// Issuer, id and date.
        package let identity: String
        /// SHA-256 of its file.
        package let digest: String
    }

    package let by: String
    /// RFC 3339.
    package let at: String
    package let paper: Paper
    package let reason: String
    package let demand: Wording.Demand
    package let letter: Source
    /// As the letter has it, byte for byte in NFC; nil for a derived text.
    package let ordered: String?
    /// What is to be sent, without a carrier's label.
    package let text: String
    /// The forms that may leave.
    package let variants: [VariantKind]
    package let changes: [WordChange]
    package let decisions: [Decision]
    /// For a derived text: the unit that the person speaks for.
    package let unit: String?
    /// For a derived text: the item of the letter that charges the unit with informing; nil for the issuer itself.
    package let item: String?
    /// For a derived text: the points of the letter that it conveys.
    package let points: [String]

    /// Canonical JSON: sorted keys, no blanks. The journal keeps it whole.
    package var canonical: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// SHA-256 of ``canonical``.
    package var hash: String {
        get throws { Wording.digest(of: try canonical) }
    }

    /// True for the wording that it was said of: the same letter, the same words, no form that it does not name.
    package func covers(_ wording: PlannedWording, kinds: Set<VariantKind>) -> Bool {
        letter.digest == wording.letter && Wording.digest(of: text) == wording.text && kinds.isSubset(of: variants)
    }
}
