import Campaigns
import Carriers

/// Recipients that exist only to try a description out. The numbers belong to nobody: 0900 000 00x.
enum SampleRecipients {
    static let one = Array(two.prefix(1))

    static let two: [RenderingContext.Recipient] = (1...2).compactMap { index in
        PhoneNumber(nsn: 900_000_000 + UInt32(index)).map {
            .init(number: $0, key: "mock-k\(index)", seq: 100 + index, network: .viettel, province: "91")
        }
    }
}
