import Campaigns

/// The endings of numbers that decide by themselves, where they were asked for: the same as in the mock carrier of the
/// examples of `carriers.json`.
///
/// `0001` delivered, `0002` rejected, `0003` undelivered, `0004` throttled (once), `0005` hangs and accepts,
/// `0006` sent and closed without a reply, `0007` never a receipt, `0008` the receipt twice, `0009` HTTP 500 (not sent).
/// Beyond those: `0010` blocked (once), `0011` balance gone (once), `0012` sent and half a body, `0013` a proxy's HTML
/// page (once), `0014` the token ends (once), `0015` temporary (once), `0016` sent and HTTP 500, `0017` expired,
/// `0018` the receipt before the reply, `0019` receipts out of order, `0020` a receipt for nobody beside its own.
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
        case 10: MockFate(handling: .blocked)
        case 11: MockFate(handling: .balance)
        case 12: MockFate(handling: .half)
        case 13: MockFate(handling: .html)
        case 14: MockFate(handling: .tokenExpired)
        case 15: MockFate(handling: .temporary)
        case 16: MockFate(handling: .ambiguous)
        case 17: MockFate(end: .expired)
        case 18: MockFate(earlyReceipt: true)
        case 19: MockFate(outOfOrder: true)
        case 20: MockFate(unknownReceipt: true)
        default: nil
        }
    }
}
