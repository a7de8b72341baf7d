import Campaigns

/// Reads the items of a callback or of a poll's reply.
struct ReceiptReader {
    let root: Selector?
    let items: Selector?
    let key: Carrier.ReceiptRule.Key
    let fields: [NamedSelector]
    let states: [Carrier.StateRule]
    let isAggregate: Bool

    init(_ callback: Carrier.ReceiptRule.Callback) {
        (root, items, key) = (callback.root, callback.items, callback.key)
        (fields, states, isAggregate) = (callback.fields, callback.states, callback.aggregate)
    }

    init(_ poll: Carrier.ReceiptRule.Poll) {
        (root, items, key) = (poll.root, poll.items, poll.key)
        (fields, states, isAggregate) = (poll.fields, poll.states, false)
    }

    /// - Returns: nil when what should hold the receipts is not there.
    func read(_ received: Received) -> [ReceiptReading]? {
        if case .opaque = received.content { return nil }
        guard let base = received.root(root) else { return nil }
        if let items { return base.items(items)?.map(reading) }
        if case .json(.array(let list)) = base.content { return list.map { reading(base.at(.json($0))) } }
        return [reading(base)]
    }

    private func reading(_ item: Received) -> ReceiptReading {
        var reading = ReceiptReading(states.first { $0.when.holds(for: item) }?.state ?? .unmapped)
        reading.messageId = item.text(key.messageId)
        reading.batchId = item.text(key.batchId)
        reading.address = item.text(key.address)
        reading.recipientKey = item.text(key.recipientKey)
        for field in fields {
            if let text = item.text(field.selector) { reading.fields[field.name] = text }
        }
        reading.isAggregate = isAggregate
        return reading
    }
}
