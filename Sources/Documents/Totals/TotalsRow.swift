import Campaigns
import Delivery

/// One line of a carrier's totals as it is written, with the places of what can be wrong in it.
struct TotalsRow {
    struct Cell<Value> {
        let value: Value
        let place: Place
    }

    /// Code or name.
    let province: Cell<String>
    /// Identifier or name; empty for all networks of the carrier.
    let network: Cell<String>
    let sent: Cell<Int>
    let delivered: Cell<Int>
    let failures: [CarrierTotals.Failure]
    let place: Place

    /// Throws ``Problem`` for a province or network that is none, and for more results than messages.
    func segment() throws -> CarrierTotals.Segment {
        guard case .resolved(let found) = Provinces.find(province.value, codeList: .y2025) else {
            throw Problem.totalsProvince(province.value, at: province.place)
        }
        let written = network.value.plain.lowercased()
        let known = Network.allCases.first { $0.rawValue == written || $0.name.lowercased() == written }
        if !written.isEmpty, known == nil { throw Problem.totalsNetwork(network.value, at: network.place) }
        let segment = CarrierTotals.Segment(
            province: found.code, network: known, sent: sent.value, delivered: delivered.value, failures: failures)
        if segment.open < 0 {
            throw Problem.totalsTooMany(
                sent: segment.sent, delivered: segment.delivered, failed: segment.failed, at: sent.place)
        }
        return segment
    }
}
