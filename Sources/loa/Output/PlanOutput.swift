import Campaigns

/// What `loa plan` shows.
enum PlanOutput {
    static func json(_ result: PlanWork.Result) -> JSON {
        var json = json(result.plan)
        json["rejects"] = .array(result.rejects.map(JSON.string))
        return json
    }

    /// What became of the rows of a plan that was not made.
    static func json(_ refusal: StrictRefusal) -> JSON {
        [
            "refused": .string(refusal.problem.code), "rows": RowsOutput.json(refusal.audience.rows),
            "lists": RowsOutput.json(refusal.audience.lists), "rejects": .array(refusal.rejects.map(JSON.string)),
        ]
    }

    static func json(_ plan: Plan) -> JSON {
        [
            "slug": .string(plan.slug), "hash": .string(plan.hash), "planned": JSON(plan.planned),
            "rows": RowsOutput.json(plan.rows), "lists": RowsOutput.json(plan.lists),
            "segments": .array(plan.segments.map(json)),
            "parts": JSON(plan.parts), "price": money(plan.price),
            "forecast": ["start": JSON(plan.forecast.start), "end": JSON(plan.forecast.end)],
            "variants": .array(plan.variants.map(json)),
            "shares": .array(
                plan.shares.map { share in
                    [
                        "gateway": .string(share.gateway), "recipients": JSON(share.recipients),
                        "parts": JSON(share.parts), "start": JSON(share.start), "end": JSON(share.end),
                        "hash": .string(share.hash),
                    ]
                }),
            "synthetic": .bool(plan.synthetic),
            "inputs": .array(plan.inputs.map { ["name": .string($0.name), "sha256": .string($0.digest)] }),
        ]
    }

    static func json(_ segment: PlannedSegment) -> JSON {
        [
            "province": .string(segment.province), "network": .string(segment.network.rawValue),
            "gateway": .string(segment.gateway), "recipients": JSON(segment.recipients), "parts": JSON(segment.parts),
            "price": money(segment.price),
        ]
    }

    static func json(_ variant: Variant) -> JSON {
        [
            "kind": .string(variant.kind.rawValue), "text": .string(variant.text),
            "encoding": .string(variant.encoding.rawValue), "parts": JSON(variant.parts),
            "sha256": .string(variant.digest),
        ]
    }

    static func money(_ money: Money?) -> JSON {
        guard let money else { return .null }
        return ["amount": .string(money.decimalString), "currency": .string(money.currency)]
    }

    static func text(_ plan: Plan, _ language: Language) -> String {
        var table = TextTable([
            Texts.province[language], Texts.network[language], Texts.carrier[language], Texts.variantTitle[language],
            Texts.recipients[language], Texts.parts[language], Texts.price[language],
        ])
        for segment in plan.segments {
            table.add([
                ProvinceName.of(segment.province), segment.network.name, segment.gateway,
                Texts.variantName(plan.variants[segment.variant].kind)[language], Grouping.office(segment.recipients),
                Grouping.office(segment.parts), price(segment.price, language),
            ])
        }
        table.rule()
        table.add([
            Texts.total[language], "", "", "", Grouping.office(plan.planned), Grouping.office(plan.parts),
            price(plan.price, language),
        ])
        let times = Texts.forecast(start: office(plan.forecast.start), end: office(plan.forecast.end))
        return """
            \(plan.title)
            \(RowsOutput.text(plan.rows, language))
            \(RowsOutput.text(plan.lists, language))
            \(table.text)

            \(times[language])
            \(Texts.planHash[language]): \(plan.hash)
            """
    }

    static func price(_ money: Money?, _ language: Language) -> String {
        money?.office ?? Texts.noPrice[language]
    }

    static func office(_ text: String?) -> String? { text.flatMap(Instant.init(rfc3339:))?.office }
}
