import Campaigns

/// Opens the sheets of one workbook, one after another. What is no list among them is passed over and said: an office
/// keeps notes and old versions beside its lists.
struct SheetFeed {
    let file: ListFile
    private let workbook: OpenWorkbook
    private let columns: [String: [String]]
    private var left: ArraySlice<OpenWorkbook.Sheet>
    private var found = 0
    private var problem: Problem?
    private var done = 0
    private var inSheet = 0

    init(_ file: ListFile, _ workbook: OpenWorkbook, columns: [String: [String]]) {
        self.file = file
        self.workbook = workbook
        self.columns = columns
        left = workbook.sheets[...]
    }

    var digest: String { workbook.digest }

    /// As bytes of the file.
    var position: Int {
        let all = max(workbook.text.size, 1)
        return Int(Double(FileReader.size(file.path)) * Double(min(done + inSheet, all)) / Double(all))
    }

    /// So much of the open sheet was read.
    mutating func isAt(_ position: Int) { inSheet = position }

    /// - Returns: nil after the last sheet.
    /// - Throws: ``Problem`` (bad use) at the end of a workbook without any list.
    mutating func next() throws -> ListOpening? {
        done += inSheet
        inSheet = 0
        guard let sheet = left.popFirst() else {
            if found == 0 { throw problem ?? Problem.emptyList(file.path) }
            return nil
        }
        let opening = try open(sheet)
        if opening.pieces != nil { found += 1 }
        return opening
    }

    private mutating func open(_ sheet: OpenWorkbook.Sheet) throws -> ListOpening {
        func skipping(_ skip: ListCounts.Skip) -> ListOpening {
            ListOpening(skipping: ListCounts(file: file.path, sheet: sheet.name, skipped: skip))
        }
        if sheet.isHidden { return skipping(.hidden) }
        do {
            return try ListOpening(
                ListCounts(file: file.path, sheet: sheet.name),
                SheetBytes(workbook.text, sheet.rows, digest: workbook.digest), columns: columns)
        } catch let problem as Problem {
            switch problem.code {
            case "list-empty": return skipping(.empty)
            case "no-such-column" where hasPhones(sheet): throw problem
            case "no-phone-column", "no-such-column":
                self.problem = self.problem ?? problem
                return skipping(.noPhoneColumn)
            default: throw problem
            }
        }
    }

    /// The sheet is a list, whatever else of it is missing.
    private func hasPhones(_ sheet: OpenWorkbook.Sheet) -> Bool {
        let phones = columns.filter { $0.key == "phone" }
        let opening = try? ListOpening(
            ListCounts(file: file.path, sheet: sheet.name),
            SheetBytes(workbook.text, sheet.rows, digest: workbook.digest), columns: phones)
        return opening != nil
    }
}
