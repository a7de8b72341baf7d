import Campaigns

/// The rows of a table of ported numbers, put together in the order of the table.
struct PortedRows {
    private(set) var networks: PortedNetworks
    private let file: String
    private var lines: Int
    /// Batches that came before their turn.
    private var waiting: [Int: RowBatch] = [:]
    private var turn = 0

    private static let all = Network.allCases

    /// - Parameters:
    ///   - file: for errors.
    ///   - above: lines before the first piece.
    ///   - isLarge: as ``PortedNetworks`` has it.
    init(_ file: String, after above: Int, isLarge: Bool) {
        self.file = file
        networks = PortedNetworks(isLarge: isLarge)
        lines = above
    }

    /// Takes a piece that ``PortedWorker`` read; the pieces may come in any order.
    ///
    /// - Parameters:
    ///   - batch: its rows.
    ///   - order: its place, counted from 0.
    /// - Throws: ``Problem`` (bad use) for the first row of the table that cannot be used.
    mutating func add(_ batch: RowBatch, order: Int) throws {
        waiting[order] = batch
        while let next = waiting.removeValue(forKey: turn) {
            turn += 1
            try add(next)
        }
    }

    private mutating func add(_ batch: RowBatch) throws {
        if let fault = batch.fault {
            throw fault.kind.problem(at: Place(file: file, line: lines + fault.line + 1, column: fault.column))
        }
        let numbers = batch.numbers
        let good = numbers.firstIndex { $0.cause != 0 || Int($0.network) >= Self.all.count } ?? numbers.count
        if let wrong = networks.insert(numbers[..<good]) ?? (good < numbers.count ? good : nil) {
            try batch.bytes.withUnsafeBytes { try refuse(numbers[wrong], $0) }
        }
        lines += batch.lines
    }

    /// Throws what is wrong with a row.
    private func refuse(_ number: ReadNumber, _ bytes: UnsafeRawBufferPointer) throws {
        guard number.cause == 0, let phone = PhoneNumber(nsn: number.nsn) else {
            let cause = LeftOutCause(rawValue: number.cause) ?? .notANumber
            let cell = bytes[Int(number.cell)..<Int(number.cell) + Int(number.cellLength)]
            throw Problem.portedNumber(
                place(number), cell: Masking.mask(String(decoding: cell, as: UTF8.self)), Texts.leftOut(cause))
        }
        let network = Int(number.network)
        guard network < Self.all.count else {
            let word = String(decoding: PortedWorker.cell(of: number, bytes), as: UTF8.self)
            throw Problem.portedNetwork(place(number), word: word)
        }
        throw Problem.portedTwice(
            place(number), phone, [networks[phone], Self.all[network]].compactMap { $0 })
    }

    private func place(_ number: ReadNumber) -> Place { Place(file: file, line: lines + Int(number.line) + 1) }
}
