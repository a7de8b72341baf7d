import Foundation

@testable import Campaigns

/// Files beside the tests and in the repository, found from where this file stands.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String, in folder: URL = repository) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: path)))
    }

    /// A fixture table as one dictionary a row, by header.
    static func table(_ name: String) throws -> [[String: String]] {
        let table = Table(try bytes("Fixtures/\(name).csv", in: folder))
        return table.rows.map { Dictionary(zip(table.header, $0)) { first, _ in first } }
    }
}
