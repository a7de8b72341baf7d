import Campaigns

/// What `loa plan` shows.
enum PlanOutput {
    static func json(_ result: PlanWork.Result) -> JSON {
        var json = json(result.plan)
        json["rejects"] = .array(result.rejects.map(JSON.string))
        return json
    }

    /// What became of the rows of a plan that was not made.
    static func json(_ refusal: PlanRefusal) -> JSON {
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
            "parts": JSON(plan.parts), "price": money(plan.price), "vatRate": .string("\(plan.vat.rate)"),
            "vat": money(plan.price.map(plan.vat.amount)), "gross": money(plan.gross),
            "budget": plan.budget.map(budget) ?? .null,
            "held": .array(plan.heldSegments.map { json($0) }),
            "overlaps": .array(overlaps(plan).map { .string($0[.current]) }),
            "forecast": ["start": JSON(plan.forecast.start), "end": JSON(plan.forecast.end)],
            "lanes": .array((plan.lanes ?? []).map(LaneOutput.json)),
            "parent": JSON(plan.lineage?.parent), "kind": JSON(plan.lineage?.kind.rawValue),
            "variants": .array(plan.variants.map(json)),
            "shares": .array(
                plan.shares.map { share in
                    [
                        "gateway": .string(share.gateway), "recipients": JSON(share.recipients),
                        "parts": JSON(share.parts), "held": JSON(share.held ?? 0), "start": JSON(share.start),
                        "end": JSON(share.end),
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

    static func json(_ segment: HeldSegment) -> JSON {
        [
            "province": .string(segment.province), "network": JSON(segment.network?.rawValue),
            "gateway": .string(segment.gateway), "declared": JSON(segment.count), "parts": JSON(segment.parts),
            "price": money(segment.price),
        ]
    }

    static func budget(_ budget: Budget) -> JSON {
        [
            "amount": .string(budget.limit.decimalString), "currency": .string(budget.limit.currency),
            "vat": .string(budget.basis.rawValue),
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

    /// Subscribers that may get the message from their carrier and from the lists; one phrase a held segment.
    static func overlaps(_ plan: Plan) -> [Phrase] {
        plan.heldSegments.compactMap { held in
            let listed = plan.segments.filter {
                $0.province == held.province
                    && (held.network == nil ? $0.gateway == held.gateway : $0.network == held.network)
            }.reduce(0) { $0 + $1.recipients }
            guard listed > 0 else { return nil }
            return Texts.heldAndListed(held.gateway, ProvinceName.of(held.province), listed: listed)
        }
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
            Texts.total[language], "", "", "", Grouping.office(plan.planned),
            Grouping.office(plan.segments.reduce(0) { $0 + $1.parts }),
            price(Money.sum(plan.segments.map(\.price)), language),
        ])
        let times = Texts.forecast(start: office(plan.forecast.start), end: office(plan.forecast.end))
        var blocks = [
            """
            \(plan.title)
            \(RowsOutput.text(plan.rows, language))
            \(RowsOutput.text(plan.lists, language))
            """
        ]
        // Where carriers hold everybody there is nobody to count.
        if !plan.segments.isEmpty || plan.heldSegments.isEmpty { blocks[0] += "\n" + table.text }
        if !plan.heldSegments.isEmpty {
            blocks.append("\(Texts.heldTitle[language])\n\(held(plan.heldSegments, language).text)")
            let overlaps = overlaps(plan).map { $0[language] }
            if !overlaps.isEmpty { blocks.append(overlaps.joined(separator: "\n")) }
        }
        blocks.append(
            ([cost(plan, language), times[language]]
                + (plan.lanes ?? []).flatMap { LaneOutput.lines($0, language) } + [
                    "\(Texts.planHash[language]): \(plan.hash)"
                ]).joined(separator: "\n"))
        return blocks.joined(separator: "\n\n")
    }

    /// Subscribers that carriers hold, with what they cost.
    static func held(_ segments: [HeldSegment], _ language: Language) -> TextTable {
        var table = TextTable([
            Texts.province[language], Texts.network[language], Texts.carrier[language], Texts.declared[language],
            Texts.parts[language], Texts.price[language],
        ])
        for segment in segments {
            table.add([
                ProvinceName.of(segment.province), segment.network?.name ?? Texts.allNetworks[language],
                segment.gateway, Grouping.office(segment.count), Grouping.office(segment.parts),
                price(segment.price, language),
            ])
        }
        return table
    }

    /// Net, tax, gross, and what they are held against.
    static func cost(_ plan: Plan, _ language: Language) -> String {
        cost(plan.price, plan.vat, plan.budget, language)
    }

    static func cost(_ net: Money?, _ vat: VAT, _ budget: Budget?, _ language: Language) -> String {
        var parts = ["\(Texts.price[language]): \(price(net, language))"]
        if let net {
            parts.append("\(Texts.vat("\(vat.rate)")[language]): \(vat.amount(on: net).office)")
            parts.append("\(Texts.grossPrice[language]): \(vat.gross(of: net).office)")
        }
        if let budget {
            parts.append("\(Texts.budget[language]): \(budget.limit.office) (\(Texts.basis(budget.basis)[language]))")
            if let net, !budget.covers(net) { parts.append(Texts.aboveBudget[language]) }
        }
        return parts.joined(separator: " · ")
    }

    static func price(_ money: Money?, _ language: Language) -> String {
        money?.office ?? Texts.noPrice[language]
    }

    static func office(_ text: String?) -> String? { text.flatMap(Instant.init(rfc3339:))?.office }
}
