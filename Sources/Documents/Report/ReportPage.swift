package import Campaigns
package import Delivery
import Mustache

/// The report as one HTML file that needs nothing else: no script, no font, no network; it prints on A4.
///
/// The first page answers how many were reached, where not, why, what it cost, and how sure that is.
package struct ReportPage {
    let figures: ReportFigures
    let language: Language

    package init(_ figures: ReportFigures, _ language: Language) {
        self.figures = figures
        self.language = language
    }

    /// - Throws: when the embedded template cannot be parsed: a mistake of ours that the tests find.
    package var html: String {
        get throws {
            let template = try MustacheTemplate(
                string: String(decoding: PackageResources.report_mustache, as: UTF8.self))
            let view = heading.merging(answers) { $1 }.merging(tables) { $1 }.merging(charts) { $1 }.merging(apart) {
                $1
            }
            return template.render(view)
        }
    }

    var planned: Int { figures.plan.planned }

    func say(_ phrase: Phrase) -> String { phrase[language] }

    func price(_ money: Money?) -> String { money?.office ?? say(Texts.noPrice) }

    private var heading: [String: Any] {
        let plan = figures.plan
        let rows = [
            (Texts.rowsRead, plan.rows.read), (Texts.rowsAccepted, plan.rows.accepted),
            (Texts.rowsRejected, plan.rows.rejectedTotal), (Texts.rowsDuplicate, plan.rows.duplicates),
            (Texts.rowsSuppressed, plan.rows.suppressed),
        ]
        return [
            "language": language.rawValue, "t": labels, "title": plan.title,
            "directive": Campaign.Directive.office(plan.directive), "state": say(figures.state.phrase),
            "asOf": figures.asOf.office, "synthetic": plan.synthetic, "unbalanced": !figures.balanced,
            "rows": rows.map { "\(say($0)): \(Grouping.office($1))" }.joined(separator: " · "),
            "number": figures.number.map { [Texts.issueNumber($0)[language]] } ?? [],
            "differences": figures.differences?.sentences.map(say) ?? [],
            "hasDifferences": figures.differences != nil, "hash": plan.hash,
            "balance": say(figures.balanced ? Texts.balanced : Texts.notBalanced),
        ]
    }

    private var labels: [String: String] {
        let phrases: [String: Phrase] = [
            "reportTitle": Texts.reportTitle, "asOf": Texts.asOf, "directive": Texts.directive, "state": Texts.state,
            "synthetic": Texts.syntheticReport, "notBalanced": Texts.notBalanced, "howMany": Texts.howMany,
            "unitSubscribers": Texts.unitSubscribers, "ofPlanned": Texts.ofPlanned, "whereNot": Texts.whereNot,
            "whyNot": Texts.whyNot, "nobodyMissed": Texts.nobodyMissed, "whatCost": Texts.whatCost,
            "costBasis": Texts.costBasis, "howSure": Texts.howSure, "subscribers": Texts.subscribersUnit,
            "of": Texts.outOf, "matrix": Texts.matrixTitle, "matrixMeans": Texts.matrixMeans,
            "province": Texts.province, "network": Texts.network, "carrier": Texts.carrier, "total": Texts.total,
            "groups": Texts.groupsTitle, "timeline": Texts.timelineTitle, "timelineTable": Texts.timelineTable,
            "submissions": Texts.submissions, "receipts": Texts.receipts, "stepStart": Texts.stepStart,
            "submissionsUnit": Texts.subscribers(Texts.submissions), "receiptsUnit": Texts.subscribers(Texts.receipts),
            "latency": Texts.latencyTitle, "latencyMeans": Texts.latencyMeans,
            "receiptsCounted": Texts.receiptsCounted, "failures": Texts.failuresTitle, "reason": Texts.reasonTitle,
            "recipients": Texts.recipients, "shareOfPlanned": Texts.shareOfPlanned, "segments": Texts.segmentsTitle,
            "planned": Texts.planned, "handedOver": Texts.recipientState(RecipientState.handedOver.name),
            "evidence": Texts.evidenceHeading, "costTaken": Texts.costTaken,
            "costAtMost": Texts.costAtMost, "text": Texts.textTitle, "hash": Texts.hashTitle,
            "consent": Texts.consentTitle, "differences": Texts.differencesTitle, "act": Texts.act, "who": Texts.who,
            "time": Texts.time,
            "held": Texts.heldTitle, "heldMeans": Texts.heldMeans, "heldAsOf": Texts.reportedAsOf,
            "family": Texts.madeOf, "campaign": Texts.campaign, "reached": Texts.reached,
            "subject": Texts.subject, "planHash": Texts.planHash, "oneMessageEach": Texts.oneMessageEach,
        ]
        return phrases.mapValues { say($0) }
    }
}
