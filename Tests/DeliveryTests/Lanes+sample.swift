import Campaigns
import Carriers
import Delivery
import Logging

extension Lanes {
    /// One gateway for all carriers.
    static func sample(
        _ carriers: [Carrier], _ gateway: any Gateway, ledger: any Ledger, roll: Roll, time: any Time
    ) -> Lanes {
        let equipment = Lanes.Equipment(
            ledger: ledger, books: Bookkeeper(ledger: ledger, roll: roll), roll: roll, time: time,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let gateways = Dictionary(uniqueKeysWithValues: carriers.map { ($0.id, gateway) })
        return Lanes(carriers, gateways: gateways, equipment: equipment)
    }
}
