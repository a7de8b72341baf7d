import ArgumentParser

/// What a report is written as.
enum ReportForm: Sendable {
    case text, json, csv, recipients, page, workbook
}

/// What a report's rows are, in place of province and network.
enum ReportDivision: String, Sendable, ExpressibleByArgument {
    case group
}
