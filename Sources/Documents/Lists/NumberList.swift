package import Campaigns

/// A list of numbers and nothing else, such as the do-not-call list; read like the lists of a campaign.
package enum NumberList {
    /// Reads all numbers of a file: any form, encoding, packing and workbook that a campaign's list may have.
    ///
    /// What is no mobile number is passed over, since no message goes there. A row with a number that cannot be read
    /// for certain makes the list unusable: somebody would be taken for not being in it.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - leftOut: gets every row that was passed over, with its list.
    /// - Returns: every number once, and what became of the rows.
    /// - Throws: ``Problem`` with line and column.
    package static func read(
        _ path: String, leftOut: (LeftOutRow, ListCounts) throws -> Void = { _, _ in }
    ) async throws -> (numbers: NumberSet, rows: RowCounts) {
        // A list of numbers is of no province; one that names any is read all the same.
        let lists = Campaign.Lists(files: [path], province: "01", codeList: .y2025, columns: [:])
        let reading = try await AudienceReading(
            [ListFile(name: path, path: path)], lists: lists, networks: Set(Network.allCases),
            suppressed: Suppression(), capacity: 4_096
        ).opened()
        var numbers = NumberSet()
        let result = try reading.read(full: { page in
            for recipient in page.recipients { numbers.insert(recipient.number) }
        }) { row, list in
            switch row.cause {
            case .digitsLost, .unknownProvince, .missingProvince, .ambiguousProvince:
                throw Problem.numberListRow(
                    Place(file: list.name, line: row.line, column: row.column), Texts.leftOut(row.cause))
            default: try leftOut(row, list)
            }
        }
        return (numbers, result.audience.rows)
    }
}
