import Campaigns
import Delivery

/// The sheet of what carriers hold: declared, and what the carrier itself says of it.
extension ReportWorkbook {
    var heldHeads: [String] {
        [
            Texts.provinceCode, Texts.province, Texts.network, Texts.carrier, Texts.declared, Texts.partsPlanned,
            Texts.pricePlanned, Texts.pricePlannedGross, Texts.reportedSent, Texts.reportedDelivered,
            Texts.reportedFailed, Texts.reportedOpen, Texts.reportedReasons, Texts.reportedAsOf,
        ].map(say)
    }

    var held: [[WorkbookCell]] {
        figures.held.map { held in
            let planned = held.planned
            let totals = held.totals
            func count(_ value: Int?) -> WorkbookCell { value.map(WorkbookCell.count) ?? .empty }
            let place: [WorkbookCell] = [
                .text(planned.province), .text(Provinces.name(of: planned.province)),
                .text(planned.network?.name ?? say(Texts.allNetworks)), .text(planned.gateway),
            ]
            let reasons = totals?.failures.map { "\($0.reason): \($0.count)" }.joined(separator: "; ") ?? ""
            return place + [
                .count(planned.count), .count(planned.parts), .price(planned.price),
                .price(planned.price.map(figures.plan.vat.gross)), count(totals?.sent), count(totals?.delivered),
                count(totals?.failed), count(totals?.open), .text(reasons), .time(rfc3339: held.asOf),
            ]
        }
    }
}
