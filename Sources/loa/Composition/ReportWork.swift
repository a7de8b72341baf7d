import Campaigns
import Delivery
import Documents
import Foundation

/// A report of a campaign's current plan, in one form, to one place.
struct ReportWork: Sendable {
    let workplace: Workplace
    let campaign: String
    let form: ReportForm
    let by: ReportDivision?
    /// nil is standard output.
    let out: String?
    /// Who issues it under a number; nil looks at it only.
    let issuer: String?

    /// `reveal`: who asks for whole numbers, and why; nil masks them.
    func perform(reveal: (by: String, reason: String)? = nil) async throws {
        let (record, parts) = try await workplace.family(campaign)
        var figures = ReportFigures(record, parts, asOf: workplace.time.now())
        if by == .group { figures.groups = GroupFigures.sum(try parts.map(groups)) }
        if let issuer { try await issue(&figures, record, parts.compactMap(\.account), by: issuer) }
        let sink = try ReportSink(form == .workbook ? nil : out)
        switch form {
        case .text: try sink.write(ReportOutput.text(figures, .current) + "\n")
        case .json: try sink.write(ReportOutput.json(figures).compact + [0x0A])
        case .csv:
            let table = by == .group ? ReportCSV.groups : ReportCSV.segments
            try sink.write(table(figures, .current))
        case .page: try sink.write(ReportPage(figures, .current).html)
        case .workbook: try ReportWorkbook(figures, .current).write(to: out ?? "")
        case .recipients: try await rows(of: figures, parts, reveal, to: sink)
        }
        try sink.finish()
        if let out, form != .json { Terminal.complain(Texts.reportWritten(out)[.current]) }
    }

    private func groups(_ part: ReportFigures.Part) throws -> [GroupFigures] {
        guard let account = part.account else { return [] }
        return try GroupFigures.count(account, of: part.plan, roll: workplace.roll())
    }

    private func rows(
        of figures: ReportFigures, _ parts: [ReportFigures.Part], _ reveal: (by: String, reason: String)?,
        to sink: ReportSink
    ) async throws {
        let roll = try workplace.roll()
        if let reveal {
            let office = Office(ledger: try workplace.ledger(), time: workplace.time)
            try await office.reveal(
                figures.plan.slug, rows: figures.states.total, to: out ?? "-", by: reveal.by, reason: reveal.reason)
        }
        for (index, part) in parts.enumerated() {
            // Groups and lists are numbered by plan.
            let own = ReportFigures(part.record, plan: part.plan, account: nil, asOf: figures.asOf)
            var table = RecipientsCSV(own, .current, reveals: reveal != nil)
            if index == 0 { try sink.write(table.header) }
            for page in part.account?.pages ?? [] { try sink.write(table.rows(page, try roll.recipients(of: page))) }
        }
    }
}

extension Workplace {
    /// A campaign with the approved plans that belong to it, its own first; of one of those, only itself.
    ///
    /// Throws ``Problem`` when it has no plan.
    func family(_ campaign: String) async throws -> (CampaignRecord, [ReportFigures.Part]) {
        let ledger = try existingLedger()
        let record = try await record(campaign, in: ledger)
        guard let ledger, record.plan != nil else { throw Problem.notPlanned(record.slug) }
        let records =
            record.lineage == nil ? Family.members(of: record.slug, among: try await ledger.campaigns()) : [record]
        var parts: [ReportFigures.Part] = []
        for member in records where member.slug == record.slug || member.approval != nil {
            guard let plan = member.plan, let id = member.currentPlan else { continue }
            parts.append(
                ReportFigures.Part(record: member, plan: plan, account: try await PlanAccount.load(id, from: ledger)))
        }
        return (record, parts)
    }

    /// The figures of a campaign's current plan alone.
    func figures(_ campaign: String) async throws -> ReportFigures {
        let (record, account) = try await account(campaign)
        return try figures(record, account)
    }

    /// A campaign and the account of its current plan.
    ///
    /// Throws ``Problem`` when it has no plan.
    func account(_ campaign: String) async throws -> (CampaignRecord, PlanAccount?) {
        let ledger = try existingLedger()
        let record = try await record(campaign, in: ledger)
        guard let ledger, let id = record.currentPlan else { throw Problem.notPlanned(record.slug) }
        return (record, try await PlanAccount.load(id, from: ledger))
    }

    func figures(_ record: CampaignRecord, _ account: PlanAccount?) throws -> ReportFigures {
        guard let plan = record.plan else { throw Problem.notPlanned(record.slug) }
        return ReportFigures(record, plan: plan, account: account, asOf: time.now())
    }
}
