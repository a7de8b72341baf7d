package import Campaigns
import Foundation

extension Carrier {
    /// What planning has to know of this carrier.
    package var contract: Contract {
        let networks = Network.allCases.filter(routing.networks.contains)
        let prices = networks.map { ($0, price?.part(on: $0.rawValue)) }
        return Contract(
            id: id, name: name, digest: contractDigest, networks: Set(networks), provinces: Set(routing.provinces),
            priority: routing.priority, text: contractText,
            rate: Contract.Rate(perSecond: limits.rate.perSecond, unit: limits.rate.unit.inContract),
            quotas: limits.quotas.map {
                Contract.Quota(count: $0.count, seconds: $0.seconds, unit: $0.unit.inContract)
            },
            hours: windows.hours, batch: send?.batch.max ?? 1, currency: price?.currency ?? "VND",
            pricePerPart: Dictionary(
                uniqueKeysWithValues: prices.compactMap { network, price in price.map { (network, $0) } }),
            offersReceipts: receipts.level != .none)
    }

    private var contractText: Contract.Text {
        var limits: [Campaigns.Encoding: PartLimits] = [:]
        var parts: [Campaigns.Encoding: Int] = [:]
        var characters: [Campaigns.Encoding: Int] = [:]
        for encoding in Campaigns.Encoding.allCases {
            guard let own = content.limits[encoding.rawValue] else { continue }
            let standard = PartLimits.standard(encoding)
            limits[encoding] = PartLimits(alone: own.single ?? standard.alone, part: own.multi ?? standard.part)
            parts[encoding] = own.maxParts
            characters[encoding] = own.maxChars
        }
        return Contract.Text(
            encodings: Set(content.encodings.compactMap { Campaigns.Encoding(rawValue: $0.rawValue) }),
            policy: Contract.Text.Policy(rawValue: content.policy.rawValue) ?? .reject, label: content.label ?? "",
            limits: limits, maxParts: parts, maxCharacters: characters, forbidden: content.forbidden,
            patterns: content.mode == .templateParams ? patterns : nil)
    }

    private var patterns: [Network: [RegisteredPattern]] {
        let networks = Network.allCases.filter(routing.networks.contains)
        return Dictionary(
            uniqueKeysWithValues: networks.map { network in
                (network, sender(for: network).templates(on: [network]).map(\.pattern))
            })
    }
}

extension Carrier.Unit {
    package var inContract: Contract.Unit {
        switch self {
        case .part: .part
        case .message: .message
        case .request: .request
        }
    }
}

extension Carrier.Windows {
    /// The windows as planning and lanes use them.
    package var hours: Hours {
        let zone = TimeZone(identifier: timezone)
        return Hours(
            windows: allow.map { opening in
                let days = opening.days.compactMap { Weekday.names.firstIndex(of: $0.rawValue) }.map { $0 + 1 }
                return Hours.Window(from: opening.from, to: opening.to, days: Set(days))
            },
            offset: zone?.secondsFromGMT() ?? Instant.vietNamOffset)
    }
}
