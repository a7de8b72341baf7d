import Campaigns

/// Reads the table of ported numbers that a campaign names: a CSV, packed or not, with a column of numbers and one of
/// networks. It is read whole or not at all; millions of rows take as much memory as ``PortedNetworks`` says.
struct PortedTable: Sendable {
    let networks: PortedNetworks
    /// The file with the digest of its bytes.
    let input: Plan.Input

    /// A table of about a million rows, or one that is packed and may be.
    private static func isLarge(_ file: ListFile) -> Bool { FileReader.size(file.path) > 4 << 20 }

    /// Reads it on the caller's thread.
    ///
    /// - Parameter file: the table.
    /// - Throws: ``Problem`` (bad use) at the first row that cannot be used, `CancellationError`.
    init(_ file: ListFile) throws {
        var pieces = try PortedPieces(file)
        var rows = PortedRows(file.path, after: pieces.above, isLarge: Self.isLarge(file))
        var worker = PortedWorker(pieces.layout)
        while let (order, piece) = try pieces.next() {
            try Task.checkCancellation()
            try rows.add(worker.read(piece), order: order)
        }
        networks = rows.networks
        input = Plan.Input(name: file.name, digest: try pieces.digest())
    }

    /// Reads pieces in parallel and puts them together in their order: what is wrong first in the table is said,
    /// whichever worker was faster.
    ///
    /// - Parameters:
    ///   - file: the table.
    ///   - workers: how many pieces are read at a time.
    /// - Throws: as ``init(_:)``.
    init(_ file: ListFile, workers: Int) async throws {
        let pieces = try PortedPieces(file)
        let layout = pieces.layout
        let fold = PortedFoldDesk(PortedRows(file.path, after: pieces.above, isLarge: Self.isLarge(file)))
        let feed = PortedFeedDesk(pieces)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    var worker = PortedWorker(layout)
                    while let (order, piece) = try await feed.next() {
                        try Task.checkCancellation()
                        try await fold.add(worker.read(piece), order: order)
                    }
                }
            }
            try await group.waitForAll()
        }
        networks = await fold.networks
        input = Plan.Input(name: file.name, digest: try await feed.digest())
    }
}
