import Campaigns
import Delivery

/// A carrier's totals as a table: a header, then one row a segment.
///
/// Columns: province, network, sent, delivered, as_of (the same in all rows), and one column for each reason, headed
/// `failed: REASON`; or the Vietnamese words for them.
struct TotalsTable {
    private enum Column {
        case province, network, sent, delivered, asOf
        case failed(String)
    }

    private let file: String
    private var reader: RowReader

    init(_ bytes: ArraySlice<UInt8>, file: String) throws {
        guard let separator = Separator(headerOf: bytes) else { throw Problem.emptyList(file) }
        self.file = file
        reader = RowReader(bytes, separator: separator.byte)
    }

    func contents() throws -> TotalsFile.Contents {
        var reader = reader
        var columns: [Column]?
        var rows: [TotalsRow] = []
        var asOf: TotalsRow.Cell<String>?
        while let line = try reader.next(file) {
            if line.isBlank { continue }
            guard let known = columns else {
                columns = try header(line)
                continue
            }
            let (row, moment) = try self.row(line, known)
            if let asOf, asOf.value != moment.value { throw Problem.totalsMoments(moment.value, at: moment.place) }
            asOf = asOf ?? moment
            rows.append(row)
        }
        guard let asOf else {
            throw columns == nil ? Problem.emptyList(file) : Problem.totalsWithoutRows(Place(file: file, line: 1))
        }
        return TotalsFile.Contents(asOf: asOf, rows: rows)
    }

    private func header(_ line: RowReader.ListLine) throws -> [Column] {
        let columns = try line.cells.indices.map { index -> Column in
            let place = place(line, index)
            let text = line.cells[index].text
            let folded = text.plain.lowercased().replacing("_", with: " ")
            switch folded {
            case "province", "tinh", "ma tinh", "province code": return .province
            case "network", "mang": return .network
            case "sent", "da gui": return .sent
            case "delivered", "da nhan": return .delivered
            case "as of", "asof", "so lieu den": return .asOf
            default: break
            }
            guard let colon = text.firstIndex(of: ":"),
                ["failed", "khong den"].contains(String(folded.prefix { $0 != ":" })),
                case let reason = text[text.index(after: colon)...].trimmingPrefix(while: \.isWhitespace),
                !reason.isEmpty
            else { throw Problem.totalsColumn(text, Self.names, at: place) }
            return .failed(String(reason))
        }
        for (column, name) in zip(
            [Column.province, .sent, .delivered, .asOf], ["province", "sent", "delivered", "as_of"])
        where !columns.contains(where: { Self.isSame($0, column) }) {
            throw Problem.totalsColumnMissing(name, at: Place(file: file, line: line.line))
        }
        return columns
    }

    private static let names = ["province", "network", "sent", "delivered", "as_of", "failed: …"]

    private static func isSame(_ a: Column, _ b: Column) -> Bool {
        switch (a, b) {
        case (.province, .province), (.sent, .sent), (.delivered, .delivered), (.asOf, .asOf): true
        default: false
        }
    }

    private func row(
        _ line: RowReader.ListLine, _ columns: [Column]
    ) throws -> (TotalsRow, TotalsRow.Cell<String>) {
        let start = place(line, 0)
        var texts: [String: TotalsRow.Cell<String>] = [:]
        var counts: [String: TotalsRow.Cell<Int>] = [:]
        var failures: [CarrierTotals.Failure] = []
        for (index, column) in columns.enumerated() {
            let place = place(line, index)
            let text = line.bytes(index).map { String(decoding: $0, as: UTF8.self) } ?? ""
            func count() throws -> TotalsRow.Cell<Int> {
                guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text) else {
                    throw Problem.totalsCount(text, at: place)
                }
                return TotalsRow.Cell(value: count, place: place)
            }
            switch column {
            case .province: texts["province"] = TotalsRow.Cell(value: text, place: place)
            case .network: texts["network"] = TotalsRow.Cell(value: text, place: place)
            case .asOf: texts["asOf"] = TotalsRow.Cell(value: text, place: place)
            case .sent: counts["sent"] = try count()
            case .delivered: counts["delivered"] = try count()
            case .failed(let reason):
                // No figure is none of them.
                if text.isEmpty { continue }
                failures.append(CarrierTotals.Failure(reason: reason, count: try count().value))
            }
        }
        let nothing = TotalsRow.Cell(value: "", place: start)
        let none = TotalsRow.Cell(value: 0, place: start)
        let row = TotalsRow(
            province: texts["province"] ?? nothing, network: texts["network"] ?? nothing,
            sent: counts["sent"] ?? none, delivered: counts["delivered"] ?? none, failures: failures, place: start)
        return (row, texts["asOf"] ?? nothing)
    }

    private func place(_ line: RowReader.ListLine, _ index: Int) -> Place {
        Place(file: file, line: line.line, column: line.column(index))
    }
}
