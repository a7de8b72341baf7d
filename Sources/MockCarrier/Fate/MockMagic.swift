import Campaigns

/// The endings of numbers that decide by themselves, where they were asked for: the same as in the mock carrier of the
/// examples of `carriers.json`.
///
/// `0001` delivered, `0002` rejected, `0003` undelivered, `0004` throttled (once), `0005` hangs and accepts,
/// `0006` sent and closed without a reply, `0007` never a receipt, `0008` the receipt twice, `0009` HTTP 500 (not sent).
package enum MockMagic {
    /// - Returns: nil for every other ending.
    static func fate(of number: PhoneNumber) -> MockFate? {
        switch number.nsn % 10_000 {
        case 1: MockFate()
        case 2: MockFate(handling: .rejected)
        case 3: MockFate(end: .undelivered)
        case 4: MockFate(handling: .throttled)
        case 5: MockFate(handling: .hang)
        case 6: MockFate(handling: .closeBeforeReply)
        case 7: MockFate(end: .never)
        case 8: MockFate(duplicateReceipt: true)
        case 9: MockFate(handling: .http500)
        default: nil
        }
    }
}
