/// The frozen result of planning. Its hash is what carriers accept and a second person approves.
package struct Plan: Sendable, Codable, Equatable {
    /// A file of the campaign as it was read, so that a change after planning is noticed.
    package struct Input: Sendable, Codable, Equatable {
        package let name: String
        /// SHA-256 of the file's bytes.
        package let digest: String

        package init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }

    package let slug: String
    package let title: String
    package let campaignClass: String
    /// Issuer, id and date of the letter: the directive's identity.
    package let directive: String
    package let author: String
    /// SHA-256 of the canonical manifest.
    package let hash: String
    package let planned: Int
    package let rows: RowCounts
    /// The same by list, in the order of `campaign.json`.
    package let lists: [ListCounts]
    package let variants: [Variant]
    package let wording: PlannedWording
    package let segments: [PlannedSegment]
    /// What carriers send to by themselves; nil for none. `planned` does not count it, `parts` and `price` do.
    package let held: [HeldSegment]?
    package let shares: [Share]
    package let parts: Int
    /// Without tax; nil while some network has no price.
    package let price: Money?
    package let budget: Budget?
    package let forecast: Forecast
    /// By lane that numbers go through. No hash covers it.
    package let lanes: [LaneForecast]?
    /// nil for a campaign's own plan.
    package let lineage: Lineage?
    /// True when some rows say `synthetic=1`: it goes to loopback addresses only.
    package let synthetic: Bool
    package let groups: [String]
    package let inputs: [Input]
    /// RFC 3339; nothing is sent after it.
    package let validUntil: String?
    package let startAt: String?
    package let days: [Int]
    /// ``Schedule/Pace``.
    package let pace: String
    /// ``Schedule/Priority``.
    package let priority: String
    package let madeAt: String

    package func share(of gateway: String) -> Share? { shares.first { $0.gateway == gateway } }

    /// Indices of the segments that one carrier gets.
    package func segments(of gateway: String) -> [Int] {
        segments.indices.filter { segments[$0].gateway == gateway }
    }

    package var heldSegments: [HeldSegment] { held ?? [] }

    /// What carriers hold, in subscribers as they declared them.
    package var heldCount: Int { heldSegments.reduce(0) { $0 + $1.count } }

    package var vat: VAT { budget?.vat ?? .standard }

    /// ``price`` with tax.
    package var gross: Money? { price.map(vat.gross) }

    package var schedule: Schedule {
        var schedule = Schedule()
        schedule.start = startAt.flatMap(Instant.init(rfc3339:))
        schedule.validUntil = validUntil.flatMap(Instant.init(rfc3339:))
        schedule.days = Set(days)
        schedule.pace = Schedule.Pace(rawValue: pace) ?? .fast
        schedule.priority = Schedule.Priority(rawValue: priority) ?? .normal
        return schedule
    }
}
