package import Campaigns

/// Opens the sealed numbers of pages, with the data keys that the composition found.
package struct Roll: Sendable {
    private let key: @Sendable (PlanID) throws -> DataKey

    /// - Parameter key: finds a plan's data key; throws when it is missing or was destroyed.
    package init(key: @escaping @Sendable (PlanID) throws -> DataKey) {
        self.key = key
    }

    /// In the order of the page's records.
    package func recipients(of page: Page) throws -> [Recipient] {
        try SealedNumbers.open(page.sealed, key: try key(page.id.plan), page: page.id.raw)
    }

    /// The name under which a receipt's address waits: never the number itself, never 0.
    package static func address(_ number: PhoneNumber) -> UInt64 {
        max(1, Fingerprint.of("address", number.formatted(.nsn)))
    }

    /// As ``address(_:)`` for a number as a gateway writes it; 0 when it is none.
    package static func address(_ text: String?) -> UInt64 {
        guard let text, case .accepted(let reading) = NumberReading.read(text) else { return 0 }
        return address(reading.number)
    }
}
