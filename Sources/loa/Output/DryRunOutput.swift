import Campaigns
import Carriers
import Delivery

/// What `loa dry-run` shows to the carrier's operator.
enum DryRunOutput {
    static func json(_ run: Rehearsal) -> JSON {
        [
            "carrier": .string(run.carrier.id), "verdict": .string(run.verdict.rawValue),
            "shareHash": .string(run.share.hash), "recipients": JSON(run.share.recipients),
            "parts": JSON(run.share.parts),
            "segments": .array(run.plan.segments(of: run.share.gateway).map { PlanOutput.json(run.plan.segments[$0]) }),
            "held": .array(run.held.map { PlanOutput.json($0) }), "price": PlanOutput.money(run.price),
            "vatRate": .string("\(run.plan.vat.rate)"),
            "vat": PlanOutput.money(run.price.map(run.plan.vat.amount)),
            "gross": PlanOutput.money(run.price.map(run.plan.vat.gross)),
            "forecast": ["start": JSON(run.share.start), "end": JSON(run.share.end)],
            "lane": run.lane.map(LaneOutput.json) ?? .null,
            "samples": .array(
                run.samples.map { sample in
                    [
                        "network": .string(sample.network.rawValue), "variant": PlanOutput.json(sample.variant),
                        "method": .string(sample.request.method), "url": .string(sample.request.url),
                        "headers": .object(sample.request.headers.map { JSON.Member($0.name, .string($0.value)) }),
                        "body": .string(String(decoding: sample.request.body, as: UTF8.self)),
                    ]
                }),
            "remarks": .array(
                run.remarks.map { remark in
                    [
                        "severity": remark.blocks ? "block" : "warn", "code": .string(remark.code),
                        "why": ["vi": .string(remark.text.vi), "en": .string(remark.text.en)],
                    ]
                }),
        ]
    }

    static func text(_ run: Rehearsal, _ language: Language) -> String {
        var blocks = ["\(Texts.dryRunTitle(run.carrier.name)[language])\n\(Texts.dryRunSilent[language])"]
        var table = TextTable([
            Texts.province[language], Texts.network[language], Texts.recipients[language], Texts.parts[language],
            Texts.price[language],
        ])
        for index in run.plan.segments(of: run.share.gateway) {
            let segment = run.plan.segments[index]
            table.add([
                ProvinceName.of(segment.province), segment.network.name, Grouping.office(segment.recipients),
                Grouping.office(segment.parts), PlanOutput.price(segment.price, language),
            ])
        }
        if run.share.recipients > 0 { blocks.append(table.text) }
        if !run.held.isEmpty {
            let sent = Texts.carrierSends(run.carrier.name, run.share.held ?? 0)
            blocks.append("\(PlanOutput.held(run.held, language).text)\n\(sent[language])")
        }
        blocks.append(PlanOutput.cost(run.price, run.plan.vat, nil, language))
        let times = Texts.forecast(start: PlanOutput.office(run.share.start), end: PlanOutput.office(run.share.end))
        blocks.append(
            ([times[language]] + (run.lane.map { LaneOutput.lines($0, language) } ?? [])).joined(separator: "\n"))
        for variant in Set(run.samples.map(\.variant.digest)).sorted() {
            guard let sample = run.samples.first(where: { $0.variant.digest == variant }) else { continue }
            blocks.append(self.sample(sample, language))
        }
        // What the carrier sends by itself: the words, and no request.
        for index in Set(run.held.map(\.variant)).sorted() where run.samples.isEmpty {
            let variant = run.plan.variants[index]
            blocks.append(
                "\(Texts.variantName(variant.kind)[language]): \(variant.encoding.rawValue)\n  \(variant.text)")
        }
        blocks += run.remarks.map { ($0.blocks ? "✗ " : "! ") + $0.text[language] }
        blocks.append(
            "\(Texts.shareHash[language]): \(run.share.hash)\n\(Texts.verdict(run.verdict.rawValue)[language])")
        return blocks.joined(separator: "\n\n")
    }

    private static func sample(_ sample: Rehearsal.Sample, _ language: Language) -> String {
        let variant = sample.variant
        let headers = sample.request.headers.map { "  \($0.name): \($0.value)" }
        let body = String(decoding: sample.request.body, as: UTF8.self)
        return
            ([
                "\(Texts.variantName(variant.kind)[language]): \(variant.encoding.rawValue), \(variant.parts) \(Texts.parts[language]) (\(variant.unitsPerPart.map(String.init).joined(separator: " + ")))",
                "  \(sample.request.method) \(sample.request.url)",
            ] + headers + (body.isEmpty ? [] : ["", "  " + body])).joined(separator: "\n")
    }
}
