import Campaigns
import Carriers

/// The carriers of a book, pointing somewhere else.
enum Rewritten {
    static func bytes(of book: CarrierBook, port: Int) -> [UInt8] {
        let document = JSON.object([
            .init("version", .number("1")), .init("carriers", .array(book.carriers.map(\.description))),
        ])
        let text = String(decoding: document.compact, as: UTF8.self)
        return Array(text.replacing("127.0.0.1:18080", with: "127.0.0.1:\(port)").utf8)
    }
}
