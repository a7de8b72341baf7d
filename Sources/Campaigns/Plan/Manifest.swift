import Crypto
import Foundation

/// What the plan's hash covers: everything that decides who gets which text from whom under which rules.
///
/// Clock times of planning and forecast are not in it, so the same input gives the same hash.
struct Manifest: Encodable {
    struct Segment: Encodable {
        let province: String
        let network: String
        let gateway: String
        let variant: String
        let count: Int
        /// Keyed name of the set of numbers (``NumbersDigest``).
        let numbers: String
    }

    /// What the carrier sends to by itself: declared, not counted.
    struct Held: Encodable {
        let province: String
        /// Absent for all networks of the carrier.
        let network: String?
        let gateway: String
        let variant: String
        let count: Int
    }

    struct Rules: Encodable {
        let start: String?
        let validUntil: String?
        let days: [Int]
        let pace: String
        let priority: String
    }

    /// The letter was typed by hand: who did it, and from what.
    struct Retyped: Encodable {
        let by: String
        let from: String
        /// SHA-256 of the scan.
        let sha256: String?
    }

    let version = 1
    let slug: String
    let campaignClass: String
    let directive: String
    /// Absent for a letter that was read as it came.
    let retyped: Retyped?
    /// Digests of the variants that leave.
    let variants: [String]
    /// Digest of the description of every carrier that has a share, by id.
    let contracts: [String: String]
    let schedule: Rules
    let synthetic: Bool
    let segments: [Segment]
    /// Absent where no carrier holds a segment.
    let held: [Held]?

    /// SHA-256 over JSON with sorted members and nothing to choose in its writing.
    var hash: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return SHA256.hash(data: try encoder.encode(self)).hex
        }
    }

    /// The part of one carrier: a change elsewhere leaves its hash, and so its acceptance, alone.
    func share(of gateway: String) -> Manifest {
        let own = segments.filter { $0.gateway == gateway }
        let ownHeld = held?.filter { $0.gateway == gateway } ?? []
        return Manifest(
            slug: slug, campaignClass: campaignClass, directive: directive, retyped: retyped,
            variants: Array(Set(own.map(\.variant) + ownHeld.map(\.variant))).sorted(),
            contracts: contracts.filter { $0.key == gateway }, schedule: schedule, synthetic: synthetic, segments: own,
            held: ownHeld.isEmpty ? nil : ownHeld)
    }
}
