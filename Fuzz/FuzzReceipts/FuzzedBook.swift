import Campaigns
import Carriers
import Foundation

/// The twelve gateways of the examples: every format and every kind of selector is among them.
enum FuzzedBook {
    static let carriers: [Carrier] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Tests/CarriersTests/Fixtures/carriers.example.json").standardizedFileURL.path
        guard let bytes = FileManager.default.contents(atPath: path),
            let book = try? CarrierBook(reading: Array(bytes), file: path)
        else { fatalError("\(path) cannot be read") }
        return book.carriers.filter { $0.kind == .http }
    }()
}
