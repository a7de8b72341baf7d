import Campaigns
import Carriers

/// What `loa carriers` shows.
enum CarriersOutput {
    static func text(_ check: CarriersCheck, _ language: Language) -> String {
        var lines = check.findings.map { finding in
            let mark = finding.severity == .block ? "✗" : "!"
            return "\(mark) \(finding.carrier ?? "-"): \(finding.sentence(language))"
        }
        for failure in check.failed {
            lines.append("✗ \(failure.carrier): \(failure.kind) \(failure.at)")
            lines.append(failure.difference)
        }
        let blocking = check.findings.count { $0.severity == .block }
        lines.append(
            Texts.carriersChecked(
                carriers: check.carriers, checks: check.checks, failed: check.failed.count, blocking: blocking,
                warnings: check.findings.count - blocking)[language])
        return lines.joined(separator: "\n")
    }

    static func text(_ samples: [SampleRequest], _ language: Language) -> String {
        guard !samples.isEmpty else { return Texts.noSamples[language] }
        return samples.map { text($0, language) }.joined(separator: "\n\n")
    }

    /// As it would stand on the wire.
    private static func text(_ sample: SampleRequest, _ language: Language) -> String {
        let title = Texts.sampleTitle(sample.purpose, sample.encoding.rawValue, sample.recipients)[language]
        switch sample.result {
        case .failure(let problem): return "── \(title)\n✗ \(problem.sentence(language))"
        case .success(let request):
            var lines = ["── \(title)", "\(request.method) \(request.url)"]
            lines += request.headers.map { "\($0.name): \($0.value)" }
            if !request.body.isEmpty { lines += ["", String(decoding: request.body, as: UTF8.self)] }
            return lines.joined(separator: "\n")
        }
    }

    static func json(_ carrier: Carrier) -> JSON {
        let contract = carrier.contract
        return [
            "id": .string(carrier.id), "name": .string(carrier.name), "enabled": .bool(carrier.enabled),
            "digest": .string(carrier.contractDigest),
            "networks": .array(Network.allCases.filter(contract.networks.contains).map { .string($0.rawValue) }),
            "senders": .array(carrier.senders.map { ["name": .string($0.name), "type": .string($0.kind.rawValue)] }),
            "encodings": .array(carrier.content.encodings.map { .string($0.rawValue) }),
            "rate": [
                "perSecond": .number("\(carrier.limits.rate.perSecond)"),
                "unit": .string(carrier.limits.rate.unit.rawValue),
            ],
            "quotas": .array(
                carrier.limits.quotas.map {
                    ["count": JSON($0.count), "seconds": JSON($0.seconds), "unit": .string($0.unit.rawValue)]
                }),
            "batch": JSON(contract.batch), "currency": .string(contract.currency),
            "pricePerPart": .object(
                Network.allCases.compactMap { network in
                    contract.pricePerPart[network].map { .init(network.rawValue, .string("\($0)")) }
                }),
            "windows": carrier.description["windows"]?["allow"] ?? .null,
            "receipts": .string(carrier.receipts.level.rawValue),
            "secrets": .array(carrier.secretNames.map(JSON.string)),
        ]
    }

    /// One line a topic.
    static func text(_ carrier: Carrier, _ language: Language) -> String {
        let contract = carrier.contract
        let limits = carrier.limits
        var rate = "\(amount(limits.rate.perSecond)) \(limits.rate.unit.rawValue)/s"
        for quota in limits.quotas { rate += ", \(quota.count) \(quota.unit.rawValue)/\(quota.seconds) s" }
        let hours = carrier.windows.allow.map { opening in
            let days = opening.days.isEmpty ? "" : " " + opening.days.map(\.rawValue).joined(separator: ",")
            return "\(clock(opening.from))–\(clock(opening.to))\(days)"
        }
        let prices = Network.allCases.compactMap { network in
            contract.pricePerPart[network].map { "\(network.rawValue) \($0)" }
        }
        let ways = [carrier.receipts.callback.map { _ in "callback" }, carrier.receipts.poll.map { _ in "poll" }]
        let rows: [(Phrase, String)] = [
            (Texts.carrier, "\(carrier.id) · \(carrier.name)"),
            (
                Texts.network,
                Network.allCases.filter(contract.networks.contains).map(\.rawValue).joined(separator: ", ")
            ),
            (Texts.senderTitle, carrier.senders.map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", ")),
            (Texts.encoding, carrier.content.encodings.map(\.rawValue).joined(separator: ", ")),
            (Texts.rateTitle, rate), (Texts.hoursTitle, hours.joined(separator: "; ")),
            (
                Texts.price,
                prices.isEmpty
                    ? Texts.noPrice[language] : "\(contract.currency): " + prices.joined(separator: ", ")
            ),
            (
                Texts.receiptsTitle,
                ([carrier.receipts.level.rawValue] + ways.compactMap { $0 }).joined(separator: ", ")
            ),
            (Texts.secretsTitle, carrier.secretNames.joined(separator: ", ")),
        ]
        let width = rows.map { $0.0[language].count }.max() ?? 0
        return rows.map { title, value in
            title[language] + String(repeating: " ", count: width - title[language].count + 2) + value
        }.joined(separator: "\n")
    }

    private static func clock(_ minutes: Int) -> String {
        let pair = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return pair.joined(separator: ":")
    }

    private static func amount(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
}
