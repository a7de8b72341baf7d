import Campaigns
import Delivery

/// What `loa plan --diff` shows.
enum PlanDifferencesOutput {
    static func json(_ slug: String, _ changes: PlanDifferences, _ consents: ConsentDifferences) -> JSON {
        [
            "slug": .string(slug), "same": .bool(changes.isEmpty), "hash": change(changes.hash, JSON.string),
            "planned": change(changes.planned) { JSON($0) }, "held": change(changes.held) { JSON($0) },
            "parts": change(changes.parts) { JSON($0) }, "price": change(changes.price, PlanOutput.money),
            "gross": change(changes.gross, PlanOutput.money), "budget": change(changes.budget, PlanOutput.budget),
            "rows": change(changes.rows, RowsOutput.json), "reworded": .bool(changes.isReworded),
            "variants": [
                "removed": .array(changes.removedVariants.map { PlanOutput.json($0) }),
                "added": .array(changes.addedVariants.map { PlanOutput.json($0) }),
            ],
            "segments": .array(
                changes.segments.map { segment in
                    [
                        "province": .string(segment.province), "network": JSON(segment.network?.rawValue),
                        "gateway": .string(segment.gateway), "held": .bool(segment.isHeld),
                        "recipients": change(segment.recipients) { JSON($0) },
                        "parts": change(segment.parts) { JSON($0) }, "price": change(segment.price, PlanOutput.money),
                    ]
                }),
            "shares": .array(
                changes.shares.map { share in
                    [
                        "gateway": .string(share.gateway), "hash": change(share.hash, JSON.string),
                        "contract": change(share.contract, JSON.string),
                    ]
                }),
            "inputs": members(changes.inputs), "members": members(changes.members),
            "acceptances": [
                "stay": names(consents.staying), "fall": names(consents.falling), "awaited": names(consents.awaited),
            ],
            "approval": ["by": JSON(consents.approval), "falls": .bool(consents.approval != nil)],
            "needsConfirmation": .bool(consents.needsConfirmation), "canPlan": .bool(consents.canPlan),
        ]
    }

    /// A supplement that is not made yet.
    static func json(new plan: Plan) -> JSON {
        var json = PlanOutput.json(plan)
        json["frozen"] = .bool(false)
        return json
    }

    private static func names(_ names: [String]) -> JSON { .array(names.map(JSON.string)) }

    private static func members(_ members: [PlanDifferences.Member]) -> JSON {
        .array(members.map { ["name": .string($0.name), "change": change($0.value, JSON.string)] })
    }

    private static func change<Value>(_ change: PlanDifferences.Change<Value>, _ write: (Value) -> JSON) -> JSON {
        ["before": change.before.map(write) ?? .null, "after": change.after.map(write) ?? .null]
    }

    static func text(
        _ title: String, _ changes: PlanDifferences, _ consents: ConsentDifferences, _ language: Language
    ) -> String {
        var lines = [title]
        if changes.isEmpty { lines.append(Texts.planSame[language]) }
        func add(_ name: Phrase, _ before: String?, _ after: String?) {
            if before != after { lines.append("  \(name[language]): \(before ?? "–") → \(after ?? "–")") }
        }
        add(Texts.recipients, office(changes.planned.before), office(changes.planned.after))
        add(Texts.rowsRead, office(changes.rows.before?.read), office(changes.rows.after?.read))
        add(Texts.rowsRejected, office(changes.rows.before?.rejectedTotal), office(changes.rows.after?.rejectedTotal))
        add(Texts.rowsDuplicate, office(changes.rows.before?.duplicates), office(changes.rows.after?.duplicates))
        let suppressed = (changes.rows.before?.suppressedBy ?? [:], changes.rows.after?.suppressedBy ?? [:])
        for word in Set(suppressed.0.keys).union(suppressed.1.keys).sorted() {
            let cause = Texts.suppression(word)
            let name = Phrase(
                vi: "\(Texts.rowsSuppressed.vi) (\(cause.vi))", en: "\(Texts.rowsSuppressed.en) (\(cause.en))")
            add(name, office(suppressed.0[word] ?? 0), office(suppressed.1[word] ?? 0))
        }
        add(Texts.heldTitle, office(changes.held.before), office(changes.held.after))
        add(Texts.parts, office(changes.parts.before), office(changes.parts.after))
        add(
            Texts.price, PlanOutput.price(changes.price.before, language),
            PlanOutput.price(changes.price.after, language))
        add(
            Texts.grossPrice, PlanOutput.price(changes.gross.before, language),
            PlanOutput.price(changes.gross.after, language))
        add(Texts.budget, budget(changes.budget.before, language), budget(changes.budget.after, language))
        for member in changes.members { lines.append("  \(member.name): \(arrow(member.value))") }
        if changes.isReworded { lines.append("  \(Texts.wordsChanged[language])") }
        lines += changes.removedVariants.map { "  − \(Texts.variantName($0.kind)[language]): \($0.text)" }
        lines += changes.addedVariants.map { "  + \(Texts.variantName($0.kind)[language]): \($0.text)" }
        for share in changes.shares where share.contract.isReal {
            let phrase =
                if share.contract.before == nil {
                    Texts.carrierComes(share.gateway)
                } else if share.contract.after == nil {
                    Texts.carrierGoes(share.gateway)
                } else {
                    Texts.contractDiffers(share.gateway)
                }
            lines.append("  \(phrase[language])")
        }
        for input in changes.inputs { lines.append("  \(input.name): \(arrow(input.value, 12))") }
        if !changes.segments.isEmpty { lines += ["", table(changes.segments, language)] }
        return (lines + [""] + consequences(consents, language)).joined(separator: "\n")
    }

    private static func table(_ segments: [PlanDifferences.Segment], _ language: Language) -> String {
        var table = TextTable([
            Texts.province[language], Texts.network[language], Texts.carrier[language], Texts.recipients[language],
            Texts.parts[language], Texts.price[language],
        ])
        for segment in segments {
            func pair(_ before: String?, _ after: String?) -> String {
                before == after ? before ?? "–" : "\(before ?? "–") → \(after ?? "–")"
            }
            let network = segment.network?.name ?? Texts.allNetworks[language]
            table.add([
                ProvinceName.of(segment.province),
                segment.isHeld ? "\(network) (\(Texts.heldTitle[language].lowercased()))" : network, segment.gateway,
                pair(office(segment.recipients.before), office(segment.recipients.after)),
                pair(office(segment.parts.before), office(segment.parts.after)),
                pair(segment.price.before?.office, segment.price.after?.office),
            ])
        }
        return table.text
    }

    private static func consequences(_ consents: ConsentDifferences, _ language: Language) -> [String] {
        var lines: [Phrase] = []
        if !consents.canPlan { lines.append(Texts.cannotPlanNow) }
        if !consents.staying.isEmpty { lines.append(Texts.acceptancesStay(consents.staying)) }
        if !consents.falling.isEmpty { lines.append(Texts.acceptancesFall(consents.falling)) }
        if !consents.awaited.isEmpty { lines.append(Texts.stillAwaited(consents.awaited)) }
        if let name = consents.approval { lines.append(Texts.approvalFalls(name)) }
        if consents.needsConfirmation { lines.append(Texts.wordsUnconfirmed) }
        return (lines + [Texts.nothingFrozen]).map { $0[language] }
    }

    private static func office(_ count: Int?) -> String? { count.map { Grouping.office($0) } }

    private static func budget(_ budget: Budget?, _ language: Language) -> String? {
        budget.map { "\($0.limit.office) (\(Texts.basis($0.basis)[language]))" }
    }

    private static func arrow(_ change: PlanDifferences.Change<String>, _ digits: Int = .max) -> String {
        "\(change.before.map { String($0.prefix(digits)) } ?? "–") → \(change.after.map { String($0.prefix(digits)) } ?? "–")"
    }
}
