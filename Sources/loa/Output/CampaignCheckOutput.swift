import Campaigns
import Documents

/// How `loa check` is shown.
struct CampaignCheckOutput {
    private let check: CampaignCheck
    private let language: Language

    init(_ check: CampaignCheck, _ language: Language) {
        self.check = check
        self.language = language
    }

    private var campaign: Campaign { check.folder.campaign }

    var text: String {
        let identity = Campaign.Directive.office(campaign.directive.identity)
        var blocks = ["\(campaign.title) (\(campaign.slug))\n\(Texts.directive[language]): \(identity)"]
        blocks.append(letter)
        let prices = VariantPrices(check.folder.message.text, check.fits.map(\.contract))
        blocks.append(TextOutput.text(TextForms(check.folder.message.text), language))
        blocks.append(TextOutput.prices(prices, chosen: check.fits.map(\.variant?.kind), language))
        let lists = RowsOutput.text(check.audience.lists, language)
        blocks.append(RowsOutput.text(check.audience.rows, language) + (lists.isEmpty ? "" : "\n" + lists))
        blocks.append(check.overlaps.map { $0[language] }.joined(separator: "\n"))
        let faults = check.fits.compactMap { $0.fault?.sentence(language) }.map { "✗ " + $0 }
        let lines = check.findings.map { FindingOutput.line($0, language) } + faults
        blocks.append(lines.joined(separator: "\n"))
        if lines.isEmpty, check.wording.blocking.isEmpty { blocks.append(Texts.nothingFound[language]) }
        blocks.append(next)
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// What blocks in the letter's own words, and what became of it.
    private var letter: String {
        let lines = check.wording.blocking.flatMap { finding in
            let answer = Texts.finding(stands: check.wording.stands(finding), isConfirmed: check.isConfirmed)
            return [FindingOutput.line(finding, language), "    " + answer[language]]
        }
        let others = check.wording.letter?.findings ?? []
        let (warnings, notes) = (others.count { $0.severity == .warn }, others.count { $0.severity == .note })
        let more =
            warnings + notes == 0 ? [] : [Texts.otherFindings(warnings, notes, file: check.folder.letterPath)[language]]
        let retyped = campaign.directive.retyped.map {
            Texts.letterRetyped(by: $0.by, from: $0.from, sha256: check.folder.scan)[language]
        }
        return ([retyped].compactMap { $0 } + lines + more).joined(separator: "\n")
    }

    /// What the clerk does now, one step a line.
    private var next: String {
        var steps: [String] = []
        if !check.isSound { steps.append(Texts.checkUnsound[language]) }
        if let confirmation = check.confirmation {
            steps.append(
                check.isConfirmed
                    ? ConfirmationOutput.standing(confirmation, language) : Texts.confirmationStale[language])
        }
        if check.awaitsConfirmation, check.wording.planned.obstacles.isEmpty {
            steps.append(Texts.needed(check.wording.demand, campaign.slug)[language])
        }
        if check.isSound { steps.append(Texts.checkSound(campaign.slug)[language]) }
        return Texts.nextSteps[language] + "\n" + steps.map { "  • " + $0 }.joined(separator: "\n")
    }

    var json: JSON {
        let forms = TextForms(check.folder.message.text)
        return [
            "slug": .string(campaign.slug), "title": .string(campaign.title), "sound": .bool(check.isSound),
            "directive": .string(campaign.directive.identity),
            "letter": [
                "id": JSON(check.wording.letter?.id), "sha256": .string(check.wording.letterDigest),
                "findings": .array((check.wording.letter?.findings ?? []).map(FindingOutput.json)),
            ],
            "confirmation": [
                "demand": .string(check.wording.demand.rawValue), "holds": .bool(check.isConfirmed),
                "by": JSON(check.confirmation?.by), "at": JSON(check.confirmation?.at),
                "paper": JSON(check.confirmation?.paper.description),
                "open": .array(
                    check.wording.blocking.filter { check.wording.stands($0) }.map { .string($0.spot) }),
            ],
            "text": [
                "asWritten": TextOutput.json(forms.asWritten), "normalised": TextOutput.json(forms.normalised),
                "plain": TextOutput.json(forms.plain),
            ],
            "carriers": .array(
                check.fits.map { fit in
                    [
                        "id": .string(fit.contract.id), "variant": JSON(fit.variant?.kind.rawValue),
                        "encoding": JSON(fit.variant?.encoding.rawValue),
                        "parts": fit.variant.map { JSON($0.parts) } ?? .null,
                    ]
                }),
            "prices": TextOutput.json(VariantPrices(check.folder.message.text, check.fits.map(\.contract))),
            "rows": RowsOutput.json(check.audience.rows),
            "overlaps": .array(check.overlaps.map { .string($0[.current]) }),
            "findings": .array(check.findings.map(FindingOutput.json)),
        ]
    }
}
