import Campaigns

/// Reads the table of ported numbers that a campaign names: a CSV, packed or not, with a column of numbers and one of
/// networks. It is read whole or not at all; millions of rows take as much memory as ``PortedNetworks`` says.
struct PortedTable {
    let networks: PortedNetworks
    /// The file with the digest of its bytes.
    let input: Plan.Input

    /// - Parameters:
    ///   - file: the table.
    ///   - progress: gets the bytes of the file that were read.
    /// - Throws: ``Problem`` (bad use) at the first row that cannot be used, `CancellationError`.
    init(_ file: ListFile, progress: (Int) -> Void = { _ in }) throws {
        if try ListSource.workbook(file.path) != nil { throw Problem.portedWorkbook(file.path) }
        var pieces = try RowPieces(ListSource.open(file.path))
        let (head, isWhole) = pieces.head
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let (layout, end, above) = try Self.layout(head.dropFirst(mark), isWhole: isWhole, file.path)
        pieces.begin(at: end, separator: layout.separator)
        var rows = PortedRows(file.path, after: above)
        let judge = RowJudge(province: "01", codeList: .y2025, networks: Set(Network.allCases))
        var reader = PieceReader(layout, judge: judge)
        while let piece = try pieces.next() {
            try Task.checkCancellation()
            try rows.add(reader.read(piece))
            progress(pieces.position)
        }
        networks = rows.networks
        input = Plan.Input(name: file.name, digest: try pieces.digest())
    }

    /// The columns: numbers as in a list, or called "number"; the network is read where a list has its group.
    private static func layout(
        _ head: ArraySlice<UInt8>, isWhole: Bool, _ file: String
    ) throws -> (ListLayout, end: Int, lines: Int) {
        for columns in [[:], ["phone": ["number"]], ["phone": ["số"]]] {
            guard let found = try? ListHead(head, isWhole: isWhole, file: file, columns: columns),
                let network = found.layout.network
            else { continue }
            var layout = found.layout
            layout.group = network
            return (layout, found.end, found.lines)
        }
        throw Problem.portedHeader(file)
    }
}
