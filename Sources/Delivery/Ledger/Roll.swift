package import Campaigns

/// Opens the sealed numbers of pages, with the data keys that the composition found.
package struct Roll: Sendable {
    private let pepper: DataKey
    private let key: @Sendable (PlanID) throws -> DataKey

    /// - Parameters:
    ///   - pepper: makes names of addresses that nobody can find by trying all numbers.
    ///   - key: finds a plan's data key; throws when it is missing or was destroyed.
    package init(pepper: DataKey, key: @escaping @Sendable (PlanID) throws -> DataKey) {
        self.pepper = pepper
        self.key = key
    }

    /// In the order of the page's records.
    package func recipients(of page: Page) throws -> [Recipient] {
        try SealedNumbers.open(page.sealed, key: try key(page.id.plan), page: page.id.raw)
    }

    /// The name under which a receipt's address waits: never the number itself, never 0.
    package func address(_ number: PhoneNumber) -> UInt64 {
        max(1, pepper.derived("address/\(number.nsn)").prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// As ``address(_:)`` for a number as a gateway writes it; 0 when it is none.
    package func address(written text: String?) -> UInt64 {
        guard let text, case .accepted(let reading) = NumberReading.read(text) else { return 0 }
        return address(reading.number)
    }
}
