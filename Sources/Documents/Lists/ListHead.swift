import Campaigns

/// The beginning of a list: what stands between cells, which row is the header, which column is what.
struct ListHead {
    let layout: ListLayout
    /// Where the first row after the header begins.
    let end: Int
    /// Lines before it.
    let lines: Int

    /// Rows in which the header is looked for: titles and seals of an office stand above it.
    private static let rows = 30

    /// - Parameters:
    ///   - bytes: the list's first bytes, without a byte order mark.
    ///   - isWhole: the list has no more bytes.
    ///   - file: its name for errors.
    ///   - columns: headers that `campaign.json` names itself, by field.
    ///   - isSheet: the list is a sheet of a workbook, where commas stand between cells.
    /// - Throws: ``Problem`` (bad use) when there is no header, or no column that holds numbers.
    init(
        _ bytes: ArraySlice<UInt8>, isWhole: Bool, file: String, columns: [String: [String]], isSheet: Bool = false
    ) throws {
        guard let first = Separator(headerOf: bytes) else { throw Problem.emptyList(file) }
        var problem: (any Error)?
        let others = Separator.allCases.filter { $0 != first }
        // Headers that are known come first: a title above them may speak of telephones, too.
        for isLoose in [false, true] {
            for separator in isSheet ? [.comma] : [first] + others {
                do {
                    self = try Self(
                        bytes, separator.byte, isWhole: isWhole, file: file, columns: columns, isSheet: isSheet,
                        isLoose: isLoose)
                    return
                } catch {
                    problem = problem ?? error
                }
            }
        }
        throw problem ?? Problem.emptyList(file)
    }

    private init(
        _ bytes: ArraySlice<UInt8>, _ separator: UInt8, isWhole: Bool, file: String, columns: [String: [String]],
        isSheet: Bool, isLoose: Bool
    ) throws {
        var rows = RowReader(bytes, separator: separator, isSheet: isSheet)
        var problem: (any Error)?
        for _ in 0..<Self.rows {
            let row: RowReader.ListLine?
            do {
                row = try rows.next(file)
            } catch {
                // A quote that is open at the end of the first bytes may be closed later.
                if isWhole, problem == nil { throw error }
                break
            }
            guard let row else { break }
            if row.isBlank { continue }
            do {
                var layout = try ListLayout(
                    row.cells.map(\.text), named: columns, separator: separator, isSheet: isSheet, isLoose: isLoose,
                    place: Place(file: file, line: row.line))
                var after = rows
                if columns["phone"] == nil, let below = try? after.next(file) {
                    layout.unread += layout.unread(below: row.cells.map(\.text), below.cells.map(\.text))
                }
                self.layout = layout
                end = rows.position
                lines = rows.line - 1
                return
            } catch {
                problem = problem ?? error
            }
        }
        throw problem ?? Problem.emptyList(file)
    }
}
