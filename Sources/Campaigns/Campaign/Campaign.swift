import Foundation

/// A campaign as `campaign.json` describes it (`docs/campaign.schema.json`).
package struct Campaign: Sendable, Equatable {
    /// Recorded by a person: an office's warning is not advertising by its letter, but Decree 91/2020/NĐ-CP
    /// treats advertising differently.
    package enum Kind: String, Sendable {
        case awareness, advertising
    }

    /// That the letter's text was typed by hand.
    package struct Retyped: Sendable, Equatable {
        /// Who typed and compared it.
        package let by: String
        /// The scan, in the campaign's folder; it is never edited.
        package let from: String
    }

    /// The letter that orders the warning.
    package struct Directive: Sendable, Equatable {
        package let file: String
        package let id: String
        package let issuer: String
        /// ISO date.
        package let date: String
        /// Present when `file` was typed by hand from a scan.
        package var retyped: Retyped?

        /// The letter's files, the scan included.
        package var files: [String] { [file] + [retyped?.from].compactMap { $0 } }

        /// Issuer, id and date: numbers restart every year, so no two of them are enough.
        package var identity: String { "\(issuer) | \(id) | \(date)" }

        /// An identity as an office writes it: `1153/UBND-KGVX, 06/10/2025, Ủy ban nhân dân tỉnh An Giang`.
        package static func office(_ identity: String) -> String {
            let parts = identity.components(separatedBy: " | ")
            guard parts.count == 3 else { return identity }
            let date = parts[2].split(separator: "-").reversed().joined(separator: "/")
            return "\(parts[1]), \(date), \(parts[0])"
        }
    }

    package struct Wording: Sendable, Equatable {
        package let file: String
        /// Forms that may leave, the preferred one first.
        package let variants: [VariantKind]
        /// The letter mandates no text: this one was drafted from its points and needs approval as a derived text.
        package let derived: Bool
        package let points: [String]
    }

    /// Subscribers whose list a carrier keeps and sends to by itself.
    package struct Held: Sendable, Equatable {
        package let carrier: String
        package let province: String
        /// nil for all networks of the carrier.
        package let network: Network?
        /// As the carrier declared it.
        package let count: Int
    }

    package struct Lists: Sendable, Equatable {
        /// Empty where carriers hold everybody.
        package let files: [String]
        /// Code of the province for lists without a province column.
        package let province: String?
        package let codeList: CodeList?
        /// Header of each column that the office named itself: phone (one, or one a person), province, group, synthetic.
        package let columns: [String: [String]]
        /// The table of numbers that moved to another network and kept their prefix.
        package let ported: String?
        /// ISO date up to which that table is right; what gateways reported on that day or later overrules it.
        package let portedAsOf: String?
        package let held: [Held]

        /// Every file that the audience is made of.
        package var inputs: [String] { files + [ported].compactMap { $0 } }

        package init(
            files: [String], province: String?, codeList: CodeList?, columns: [String: [String]],
            ported: String? = nil, portedAsOf: String? = nil, held: [Held] = []
        ) {
            self.held = held
            self.files = files
            self.province = province
            self.codeList = codeList
            self.columns = columns
            self.ported = ported
            self.portedAsOf = portedAsOf
        }
    }

    package let slug: String
    package let title: String
    package let kind: Kind
    package let author: String
    package let directive: Directive
    package let message: Wording
    package let audience: Lists
    package let schedule: Schedule
    /// Carriers that may take part, by id.
    package let carriers: [String]
    package let budget: Budget?
    package let retentionDays: Int
}
