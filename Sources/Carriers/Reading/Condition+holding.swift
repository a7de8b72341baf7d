import Campaigns

extension Condition {
    /// Everything that is given must hold. Of a body that cannot be read in its format nothing holds but what its plain
    /// text shows (README of the carrier description: a proxy's page is neither a success nor a failure).
    func holds(for received: Received) -> Bool {
        if !http.isEmpty, !http.contains(where: { $0.contains(received.status) }) { return false }
        for (selector, test) in body {
            guard received.canAsk(selector), test.holds(for: received.value(selector)) else { return false }
        }
        if let text {
            guard !received.isUnreadable || text.isPositive, text.holds(for: received.value(.text)) else {
                return false
            }
        }
        return headers.allSatisfy { $0.test.holds(for: received.header($0.name).map { .string($0) }) }
    }
}
