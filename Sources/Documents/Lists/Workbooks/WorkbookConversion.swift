import Campaigns
import Foundation
import SystemPackage

/// Makes one text of a workbook, sheet after sheet, by Debian's tools: gnumeric's ssconvert makes `.xlsx` of the older
/// kinds, xlsx2csv makes rows of that, as values and not as a spreadsheet shows them, in memory that does not grow with
/// the sheets (measured: 16 MB for 200,000 rows).
struct WorkbookConversion {
    /// Rows of all sheets that can be seen; before each sheet a line that begins with BEL, which no XML can hold.
    static let sheetMark: UInt8 = 0x07

    private static let older = Converter(
        "ssconvert", ["--import-type=", "--export-type=Gnumeric_Excel:xlsx2", "fd://0", "fd://1"], seconds: 1_800)
    /// Numbers keep their digits whatever their cell's format is; dates stay numbers, nobody looks at them.
    private static let rows = Converter(
        "xlsx2csv",
        [
            "--all", "--exclude_hidden_sheets", "--sheetdelimiter", "x7", "--sci-float", "--floatformat", "%.0f",
            "--ignore-formats", "date", "time", "percentage", "--", "/dev/stdin",
        ], seconds: 1_800)
    /// What the tools may write.
    private static let most = 4 << 30

    /// - Parameters:
    ///   - book: the workbook's bytes.
    ///   - kind: what they are.
    ///   - name: for errors.
    /// - Returns: the text, and how many sheets the workbook has, hidden ones included.
    /// - Throws: ``Problem`` (bad use) when it cannot be converted, and why; `CancellationError`.
    static func text(of book: SpooledFile, _ kind: WorkbookKind, name: String) async throws -> (SpooledFile, Int) {
        var book = book
        if kind != .xlsx { book = try await convert(book, by: importing(kind), package: "gnumeric", name) }
        guard let directory = ZipDirectory(book) else { throw Problem.workbookBroken(name) }
        let folders = ["xl/worksheets/", "xl/chartsheets/"]
        let sheets = directory.entries.count { entry in
            folders.contains { entry.name.hasPrefix($0) && !entry.name.dropFirst($0.count).contains("/") }
        }
        return (try await convert(book, by: rows, package: "xlsx2csv", name), sheets)
    }

    /// The kind is known: what pretends to be another one is not opened as that.
    private static func importing(_ kind: WorkbookKind) -> Converter {
        let importer = kind == .ods ? "Gnumeric_OpenCalc:openoffice" : "Gnumeric_Excel:excel"
        return Converter(
            older.tool, ["--import-type=" + importer] + older.arguments.dropFirst(), seconds: older.seconds)
    }

    private static func convert(
        _ input: SpooledFile, by converter: Converter, package: String, _ name: String
    ) async throws -> SpooledFile {
        let output = try SpooledFile()
        input.rewind()
        do {
            try await converter.run(from: input.descriptor, into: output.descriptor, mostBytes: most)
        } catch {
            try Task.checkCancellation()
            switch error {
            case .notInstalled: throw Problem.workbookToolMissing(name, tool: converter.tool, package: package)
            case .tooSlow:
                throw Problem.workbookTooSlow(name, tool: converter.tool, minutes: Int(converter.seconds / 60))
            case .tooMuch: throw Problem.workbookTooLarge(name)
            case .failed: throw Problem.workbookBroken(name)
            }
        }
        return output
    }
}
