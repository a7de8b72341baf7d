/// When a lane, or the whole plan, is expected to begin and to end under rate and hours; nil when it never can.
package struct Forecast: Sendable, Codable, Equatable {
    /// RFC 3339, Viet Nam's time.
    package let start: String?
    package let end: String?

    package init(start: Instant?, end: Instant?) {
        self.start = start?.description
        self.end = end?.description
    }

    /// Seconds of open time that a contract needs for so many messages of so many parts each.
    package static func seconds(_ contract: Contract, load: [(recipients: Int, parts: Int)]) -> Double {
        let units = load.reduce(0) { sum, item in
            switch contract.rate.unit {
            case .part: sum + item.recipients * item.parts
            case .message: sum + item.recipients
            case .request: sum + (item.recipients + contract.batch - 1) / contract.batch
            }
        }
        let byRate = Double(units) / contract.rate.perSecond
        // A quota lets `count` units through at once and then one window a refill.
        let byQuota = contract.quotas.map { quota -> Double in
            let inUnit = load.reduce(0) {
                $0 + contract.cost(recipients: $1.recipients, parts: $1.parts, in: quota.unit)
            }
            return Double(max(0, inUnit - 1) / quota.count) * Double(quota.seconds)
        }
        return max(byRate, byQuota.max() ?? 0)
    }
}
