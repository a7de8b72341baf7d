import Campaigns
import Foundation
import SystemPackage

/// Makes one text of a workbook, sheet after sheet, by Debian's tools: gnumeric's ssconvert makes `.xlsx` of the older
/// kinds, xlsx2csv makes rows of that, as values and not as a spreadsheet shows them, in memory that does not grow with
/// the sheets (measured: 16 MB for 200,000 rows).
struct WorkbookConversion {
    /// Rows of all sheets that can be seen; before each sheet a line that begins with BEL, which no XML can hold.
    static let sheetMark: UInt8 = 0x07

    struct Rows {
        let text: SpooledFile
        /// How many sheets the workbook has, hidden ones included.
        let sheets: Int
        /// Sheets in the text that nobody sees, counted from 0.
        let hidden: Set<Int>
    }

    /// Numbers keep their digits whatever their cell's format is; dates stay numbers, nobody looks at them.
    private static let xlsx2csv = Converter(
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
    /// - Returns: the rows of its sheets.
    /// - Throws: ``Problem`` (bad use) when it cannot be converted, and why; `CancellationError`.
    static func rows(of book: SpooledFile, _ kind: WorkbookKind, name: String) async throws -> Rows {
        var book = book
        var hidden: Set<Int> = []
        if kind != .xlsx {
            // Its .xlsx does not tell which sheets are hidden, its own format does.
            let own = try await convert(
                book, by: ssconvert(kind, to: "Gnumeric_XmlIO:sax:0"), package: "gnumeric", name)
            for (index, place) in own.places(of: Array("<gnm:Sheet ".utf8)).enumerated()
            where !own.bytes(at: place, count: 512).prefix(while: { $0 != 0x3E }).holds("SHEET_VISIBILITY_VISIBLE") {
                hidden.insert(index)
            }
            book = try await convert(book, by: ssconvert(kind, to: "Gnumeric_Excel:xlsx2"), package: "gnumeric", name)
        }
        guard let directory = ZipDirectory(book) else { throw Problem.workbookBroken(name) }
        let folders = ["xl/worksheets/", "xl/chartsheets/"]
        let sheets = directory.entries.count { entry in
            folders.contains { entry.name.hasPrefix($0) && !entry.name.dropFirst($0.count).contains("/") }
        }
        let text = try await convert(book, by: xlsx2csv, package: "xlsx2csv", name)
        // Afterwards, when the tool has said that the file is not damaged.
        try check(book, directory, name)
        return Rows(text: text, sheets: sheets, hidden: hidden)
    }

    /// Refuses what xlsx2csv would pass over without a word.
    ///
    /// Throws ``Problem`` (bad use) for the first such row, `CancellationError`.
    private static func check(_ book: SpooledFile, _ directory: ZipDirectory, _ name: String) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        let folder = "xl/worksheets/"
        for entry in directory.entries where entry.name.hasPrefix(folder) && entry.name.hasSuffix(".xml") {
            var scan = SheetScan()
            do {
                let bytes = try ZipEntryBytes(entry, in: book)
                while case let count = try bytes.read(into: buffer), count > 0 {
                    try Task.checkCancellation()
                    scan.read(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                }
            } catch is ZipEntryBytes.Damaged {
                throw Problem.workbookBroken(name)
            }
            guard let (fault, row) = scan.found else { continue }
            // The part is called as the sheet's place among the sheets, mostly.
            let place = Place(file: "\(name) · \(entry.name.dropFirst(folder.count))", line: row)
            throw Problem.workbookUnread(place, fault.meaning)
        }
    }

    /// The kind is known: what pretends to be another one is not opened as that.
    private static func ssconvert(_ kind: WorkbookKind, to form: String) -> Converter {
        let importer = kind == .ods ? "Gnumeric_OpenCalc:openoffice" : "Gnumeric_Excel:excel"
        return Converter(
            "ssconvert", ["--import-type=" + importer, "--export-type=" + form, "fd://0", "fd://1"], seconds: 1_800)
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
