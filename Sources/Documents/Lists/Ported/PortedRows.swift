import Campaigns

/// The rows of a table of ported numbers, put together.
struct PortedRows {
    private(set) var networks = PortedNetworks()
    private let file: String
    private var lines: Int
    /// How the table writes networks: few spellings, each looked up once.
    private var spellings = CellTable(limit: 1_024)
    /// By spelling: index of `Network.allCases`.
    private var meant: [Int] = []

    private static let all = Network.allCases
    private static let known = Dictionary(
        all.indices.flatMap { [(all[$0].rawValue, $0), (all[$0].name.lowercased(), $0)] },
        uniquingKeysWith: { first, _ in first })

    /// - Parameters:
    ///   - file: for errors.
    ///   - above: lines before the first piece.
    init(_ file: String, after above: Int) {
        self.file = file
        lines = above
    }

    /// - Throws: ``Problem`` (bad use) for the first row that cannot be used.
    mutating func add(_ batch: RowBatch) throws {
        if let fault = batch.fault {
            throw fault.kind.problem(at: Place(file: file, line: lines + fault.line + 1, column: fault.column))
        }
        try batch.bytes.withUnsafeBytes { bytes in
            for number in batch.numbers { try add(number, bytes) }
        }
        lines += batch.lines
    }

    private mutating func add(_ number: ReadNumber, _ bytes: UnsafeRawBufferPointer) throws {
        guard number.cause == 0, let phone = PhoneNumber(nsn: number.nsn) else {
            let cause = LeftOutCause(rawValue: number.cause) ?? .notANumber
            let cell = bytes[Int(number.cell)..<Int(number.cell) + Int(number.cellLength)]
            throw Problem.portedNumber(
                place(number), cell: Masking.mask(String(decoding: cell, as: UTF8.self)), Texts.leftOut(cause))
        }
        let network = try network(number, bytes)
        if let before = networks.insert(nsn: phone.nsn, position: network), before != network {
            throw Problem.portedTwice(place(number), phone, [Self.all[before], Self.all[network]])
        }
    }

    private mutating func network(_ number: ReadNumber, _ bytes: UnsafeRawBufferPointer) throws -> Int {
        let start = Int(number.group)
        let cell = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(number.groupLength)])
        if let index = spellings.index(of: cell), index < meant.count { return meant[index] }
        let word = String(decoding: cell, as: UTF8.self)
        guard let network = Self.known[word.lowercased()] else {
            throw Problem.portedNetwork(place(number), word: word)
        }
        meant.append(network)
        return network
    }

    private func place(_ number: ReadNumber) -> Place { Place(file: file, line: lines + Int(number.line) + 1) }
}
