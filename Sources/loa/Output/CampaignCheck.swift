import Campaigns
import Carriers
import Documents

/// What `loa check` says of a campaign's folder.
struct CampaignCheck {
    private let folder: CampaignFolder
    private let audience: Audience
    private let contracts: [Contract]
    private let forms: TextForms
    let findings: [Finding]
    private let fits: [(contract: Contract, variant: Variant?, fault: Problem?)]

    /// Reads everything, writes nothing.
    init(workplace: Workplace, campaign: String) throws {
        let folder = try workplace.folder(campaign)
        let contracts = try workplace.carriers(of: folder.campaign).map(\.contract)
        let networks = contracts.reduce(into: Set<Network>()) { $0.formUnion($1.networks) }
        self.folder = folder
        audience = try folder.reading(suppressed: NumberSet(), networks: networks).read().audience
        self.contracts = contracts
        forms = TextForms(folder.message.text)
        let directive = folder.campaign.directive
        findings = MessageCheck.findings(
            folder.message, campaign: folder.campaign, letter: Letter(folder.letter, file: directive.file),
            file: folder.campaign.message.file)
        fits = contracts.map { contract in
            do {
                return (contract, try folder.message.variant(for: contract), nil)
            } catch {
                return (contract, nil, error as? Problem)
            }
        }
    }

    /// True when nothing would stop the campaign from being planned and approved.
    var isSound: Bool { findings.allSatisfy { $0.severity != .block } && fits.allSatisfy { $0.fault == nil } }

    var json: JSON {
        [
            "slug": .string(folder.campaign.slug), "title": .string(folder.campaign.title), "sound": .bool(isSound),
            "directive": .string(folder.campaign.directive.identity),
            "text": [
                "asWritten": TextOutput.json(forms.asWritten), "normalised": TextOutput.json(forms.normalised),
                "plain": TextOutput.json(forms.plain),
            ],
            "carriers": .array(
                fits.map { fit in
                    [
                        "id": .string(fit.contract.id), "variant": JSON(fit.variant?.kind.rawValue),
                        "encoding": JSON(fit.variant?.encoding.rawValue),
                        "parts": fit.variant.map { JSON($0.parts) } ?? .null,
                    ]
                }),
            "rows": RowsOutput.json(audience.rows),
            "findings": .array(findings.map(Self.json)),
        ]
    }

    private static func json(_ finding: Finding) -> JSON {
        [
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "file": .string(finding.place.file), "line": JSON(finding.place.line ?? 1),
            "column": JSON(finding.place.column ?? 1), "found": .string(finding.found),
            "suggested": JSON(finding.suggested),
            "why": ["vi": .string(finding.why.vi), "en": .string(finding.why.en)],
        ]
    }

    func text(_ language: Language) -> String {
        let campaign = folder.campaign
        var blocks = [
            "\(campaign.title) (\(campaign.slug))\n\(Texts.directive[language]): \(Campaign.Directive.office(campaign.directive.identity))"
        ]
        blocks.append(TextOutput.text(forms, language))
        var table = TextTable([
            Texts.carrier[language], Texts.variantTitle[language], Texts.encoding[language], Texts.parts[language],
        ])
        for fit in fits {
            table.add([
                fit.contract.name, fit.variant.map { Texts.variantName($0.kind)[language] } ?? "✗",
                fit.variant?.encoding.rawValue ?? "", fit.variant.map { String($0.parts) } ?? "",
            ])
        }
        blocks.append(table.text)
        blocks.append(RowsOutput.text(audience.rows, language))
        let faults = fits.compactMap { $0.fault?.sentence(language) }.map { "✗ " + $0 }
        let lines =
            findings.map { "\(Texts.severity($0.severity)[language]) \($0.place): \($0.why[language])" } + faults
        blocks.append(lines.isEmpty ? Texts.nothingFound[language] : lines.joined(separator: "\n"))
        blocks.append((isSound ? Texts.checkSound(campaign.slug) : Texts.checkUnsound)[language])
        return blocks.joined(separator: "\n\n")
    }
}
