import Campaigns

/// Reads pieces of a table of ported numbers, one after another: numbers, and the network that each row names.
struct PortedWorker {
    private var reader: PieceReader
    /// How the table writes networks: few spellings, each looked up once.
    private var spellings = CellTable(limit: 1_024)
    /// By spelling.
    private var meant: [UInt8] = []

    /// Stands for a network that nobody knows.
    static let unknown = UInt8.max

    private static let known: [String: UInt8] = Dictionary(
        Network.allCases.enumerated().flatMap {
            [($1.rawValue, UInt8($0)), ($1.name.lowercased(), UInt8($0))]
        }, uniquingKeysWith: { first, _ in first })

    init(_ layout: ListLayout) {
        let judge = RowJudge(province: "01", codeList: .y2025, networks: Set(Network.allCases))
        reader = PieceReader(layout, judge: judge)
    }

    /// - Returns: the rows; each number that can be used has the network of its row, or ``unknown``.
    mutating func read(_ piece: RowPieces.Piece) -> RowBatch {
        var batch = reader.read(piece)
        var numbers: [ReadNumber] = []
        swap(&numbers, &batch.numbers)
        batch.bytes.withUnsafeBytes { bytes in
            for index in numbers.indices where numbers[index].cause == 0 {
                numbers[index].network = network(Self.cell(of: numbers[index], bytes))
            }
        }
        batch.numbers = numbers
        return batch
    }

    /// Where a row names its network.
    static func cell(of number: ReadNumber, _ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let start = Int(number.group)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(number.groupLength)])
    }

    private mutating func network(_ cell: UnsafeRawBufferPointer) -> UInt8 {
        guard let index = spellings.index(of: cell) else { return Self.find(cell) }
        if index == meant.count { meant.append(Self.find(cell)) }
        return meant[index]
    }

    private static func find(_ cell: UnsafeRawBufferPointer) -> UInt8 {
        known[String(decoding: cell, as: UTF8.self).lowercased()] ?? unknown
    }
}
