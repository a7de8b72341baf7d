package import Foundation

/// What planning has to know of a carrier: whom it serves, what text it takes, at what rate, hours and price.
///
/// The carrier's description (`carriers.json`) makes it; nothing in this room knows how a gateway is spoken to.
package struct Contract: Sendable, Equatable {
    /// What a limit or a price counts.
    package enum Unit: String, Sendable {
        case part, message, request
    }

    /// Which encodings are taken, and what happens to a text that needs another one (`content` of `carriers.json`).
    package struct Text: Sendable, Equatable {
        package enum Policy: String, Sendable {
            case asWritten, stripAccents, reject
        }

        package var encodings: Set<Encoding>
        package var policy: Policy
        /// What the carrier demands in front of every text; it becomes part of the approved variant.
        package var label: String
        /// Units of a single message and of one part of a longer one, by encoding.
        package var limits: [Encoding: PartLimits]
        package var maxParts: [Encoding: Int]
        package var maxCharacters: [Encoding: Int]
        package var forbidden: [String]
        /// Where the carrier takes parameters of a registered template in place of a text: the patterns by network.
        /// nil where it takes a text.
        package var patterns: [Network: [RegisteredPattern]]?

        package init(
            encodings: Set<Encoding>, policy: Policy = .reject, label: String = "",
            limits: [Encoding: PartLimits] = [:], maxParts: [Encoding: Int] = [:],
            maxCharacters: [Encoding: Int] = [:], forbidden: [String] = [],
            patterns: [Network: [RegisteredPattern]]? = nil
        ) {
            self.encodings = encodings
            self.policy = policy
            self.label = label
            self.limits = limits
            self.maxParts = maxParts
            self.maxCharacters = maxCharacters
            self.forbidden = forbidden
            self.patterns = patterns
        }
    }

    package struct Rate: Sendable, Equatable {
        package let perSecond: Double
        package let unit: Unit

        package init(perSecond: Double, unit: Unit) {
            self.perSecond = perSecond
            self.unit = unit
        }
    }

    /// At most `count` units in any window of `seconds`.
    package struct Quota: Sendable, Equatable {
        package let count: Int
        package let seconds: Int
        package let unit: Unit

        package init(count: Int, seconds: Int, unit: Unit) {
            self.count = count
            self.seconds = seconds
            self.unit = unit
        }
    }

    /// The carrier's identifier in `carriers.json`.
    package let id: String
    package let name: String
    /// SHA-256 of the carrier's canonical description: a changed contract is another plan.
    package let digest: String
    package let networks: Set<Network>
    /// Province codes; empty means all.
    package let provinces: Set<String>
    package let priority: Int
    package let text: Text
    package let rate: Rate
    package let quotas: [Quota]
    package let hours: Hours
    /// Largest number of recipients in one submission.
    package let batch: Int
    package let currency: String
    /// Price of one part by network; a network without a price has none (never zero).
    package let pricePerPart: [Network: Decimal]
    /// True when the carrier offers delivery reports at all.
    package let offersReceipts: Bool

    package init(
        id: String, name: String, digest: String, networks: Set<Network>, provinces: Set<String> = [],
        priority: Int = 0, text: Text, rate: Rate, quotas: [Quota] = [], hours: Hours = .always, batch: Int = 1,
        currency: String = "VND", pricePerPart: [Network: Decimal] = [:], offersReceipts: Bool = true
    ) {
        self.id = id
        self.name = name
        self.digest = digest
        self.networks = networks
        self.provinces = provinces
        self.priority = priority
        self.text = text
        self.rate = rate
        self.quotas = quotas
        self.hours = hours
        self.batch = batch
        self.currency = currency
        self.pricePerPart = pricePerPart
        self.offersReceipts = offersReceipts
    }

    /// What a submission of `recipients` messages of `parts` parts each counts against the rate.
    package func cost(recipients: Int, parts: Int, in unit: Unit) -> Int {
        switch unit {
        case .part: recipients * parts
        case .message: recipients
        case .request: 1
        }
    }
}
