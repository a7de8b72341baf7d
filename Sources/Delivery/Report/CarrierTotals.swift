package import Campaigns
import Foundation

/// What a carrier says of the segments that it holds: its own totals as of one moment, never receipts.
package struct CarrierTotals: Sendable, Codable, Equatable {
    /// Subscribers who did not get it, in the carrier's own words.
    package struct Failure: Sendable, Codable, Equatable {
        package let reason: String
        package let count: Int

        package init(reason: String, count: Int) {
            self.reason = reason
            self.count = count
        }
    }

    /// One held segment. What is neither delivered nor failed is open.
    package struct Segment: Sendable, Codable, Equatable {
        package let province: String
        /// nil for all networks of the carrier.
        package let network: Network?
        package let sent: Int
        package let delivered: Int
        package let failures: [Failure]

        package init(province: String, network: Network?, sent: Int, delivered: Int, failures: [Failure]) {
            self.province = province
            self.network = network
            self.sent = sent
            self.delivered = delivered
            self.failures = failures
        }

        package var failed: Int { failures.reduce(0) { $0 + $1.count } }
        package var open: Int { sent - delivered - failed }
    }

    package let carrier: String
    /// Hash of the share that they are about; empty until the office took them.
    package var share = ""
    /// The moment of the figures, RFC 3339.
    package let asOf: String
    /// SHA-256 of the file that they came in.
    package let digest: String
    package let segments: [Segment]

    package init(carrier: String, asOf: String, digest: String, segments: [Segment]) {
        self.carrier = carrier
        self.asOf = asOf
        self.digest = digest
        self.segments = segments
    }

    package var sent: Int { segments.reduce(0) { $0 + $1.sent } }
    package var delivered: Int { segments.reduce(0) { $0 + $1.delivered } }
    package var failed: Int { segments.reduce(0) { $0 + $1.failed } }

    /// Canonical JSON: sorted keys, no blanks. The journal keeps it whole.
    package var canonical: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
