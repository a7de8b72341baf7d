import Campaigns
import Foundation

/// What must be whole before the first row of a list is judged: workbooks made into rows, the table of ported numbers.
struct OpenInputs: Sendable {
    private(set) var workbooks: [String: OpenWorkbook] = [:]
    private(set) var ported = PortedNetworks()
    /// Digests of the files that were read.
    private(set) var inputs: [Plan.Input] = []

    /// Reads the table only: lists that are workbooks are refused when they are met.
    init(ported file: ListFile?) throws {
        if let file { take(try PortedTable(file)) }
    }

    /// - Parameters:
    ///   - files: the lists.
    ///   - ported: the table of ported numbers.
    ///   - opening: gets the name of each file before it is opened, where that may take long.
    /// - Throws: ``Problem`` (bad use) for a file that cannot be used, `CancellationError`.
    init(_ files: [ListFile], ported: ListFile?, opening: @Sendable (String) -> Void) async throws {
        for file in files where workbooks[file.path] == nil {
            opening(file.path)
            workbooks[file.path] = try await OpenWorkbook(file)
        }
        guard let ported else { return }
        opening(ported.path)
        take(try await PortedTable(ported, workers: ProcessInfo.processInfo.activeProcessorCount))
    }

    private mutating func take(_ table: PortedTable) {
        ported = table.networks
        inputs.append(table.input)
    }
}
