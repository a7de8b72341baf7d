import Campaigns

extension Condition {
    /// Everything that is given must hold.
    func holds(for received: Received) -> Bool {
        if !http.isEmpty, !http.contains(where: { $0.contains(received.status) }) { return false }
        for (selector, test) in body where !test.holds(for: received.value(selector)) { return false }
        if let text, !text.holds(for: received.value(.text)) { return false }
        return headers.allSatisfy { $0.test.holds(for: received.header($0.name).map { .string($0) }) }
    }
}
