/// The values that were found behind placeholders. Secrets are not kept.
struct Captures {
    private(set) var values: [Variable.Name: String] = [:]
    private(set) var recipients: [[Variable.Name: String]] = []
    private(set) var params: [String] = []

    /// What was found first counts; inside `$each` it belongs to the recipient or parameter in scope.
    mutating func add(_ name: Variable.Name, _ text: String, at position: Renderer.Position) {
        switch name {
        case .recipientAddress, .recipientKey, .recipientSeq, .recipientNetwork, .recipientProvince,
            .recipientCarrierId, .recipientSentAt:
            let index = position.recipient ?? 0
            while recipients.count <= index { recipients.append([:]) }
            if recipients[index][name] == nil { recipients[index][name] = text }
        case .paramValue:
            let index = position.param ?? 0
            if params.count == index { params.append(text) }
        case .paramIndex: break
        default: if values[name] == nil { values[name] = text }
        }
    }

    mutating func add(addresses: [String]) {
        for (index, address) in addresses.enumerated() {
            add(.recipientAddress, address, at: .init(recipient: index))
        }
    }
}
