import Campaigns

/// Finds the recipient that a reply means, by our key or by an address in whatever form.
struct RecipientFinder {
    private let byKey: [String: Int]
    private let byNumber: [UInt32: Int]

    init(_ recipients: [RenderingContext.Recipient]) {
        byKey = Dictionary(recipients.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        byNumber = Dictionary(
            recipients.enumerated().map { ($1.number.nsn, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// By our key; a gateway that answers with the number instead is understood too.
    func position(key: String) -> Int? { byKey[key] ?? position(address: key) }

    func position(address: String) -> Int? { AddressForm.number(address).flatMap { byNumber[$0.nsn] } }

    /// An item that is an address itself, or an object in which exactly one member is the address of a recipient.
    func position(inItem item: Received) -> Int? {
        switch item.content {
        case .json(let json):
            if let text = json.text { return position(address: text) ?? position(inLine: text) }
            let found = Set((json.members ?? []).compactMap { $0.value.text.flatMap { position(address: $0) } })
            return found.count == 1 ? found.first : nil
        case .element(let element):
            if let place = position(address: element.text) { return place }
            let found = Set(element.pieces.compactMap { position(address: $0) })
            return found.count == 1 ? found.first : nil
        case .opaque: return nil
        }
    }

    /// A line such as `84912345678,OK,17` in which exactly one piece is the address of a recipient.
    private func position(inLine text: String) -> Int? {
        let found = Set(text.split { ",;|:=\t".contains($0) }.compactMap { position(address: String($0)) })
        return found.count == 1 ? found.first : nil
    }
}
