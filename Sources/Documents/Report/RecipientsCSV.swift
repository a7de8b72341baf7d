package import Campaigns
package import Delivery

/// One row a recipient: state, reason in both languages, times, evidence, and where the row came from.
///
/// Rows are made of bytes, a page at a time: what changes with every row is the number, two times and the source row;
/// everything else is put together once. Memory does not grow with the recipients.
package struct RecipientsCSV {
    private let figures: ReportFigures
    private let language: Language
    private let reveals: Bool
    /// Everything between the number and the times, by what it depends on.
    private var outcomes: [Int: [UInt8]] = [:]
    private var groups: [[UInt8]]
    private let files: [[UInt8]]
    private var submitted = TimeCell()
    private var settled = TimeCell()

    /// - `reveals`: numbers are shown whole; the caller has put it into the journal.
    package init(_ figures: ReportFigures, _ language: Language, reveals: Bool) {
        self.figures = figures
        self.language = language
        self.reveals = reveals
        groups = figures.plan.groups.map { Array(CSVCell.text($0).utf8) }
        files = figures.plan.lists.map { Array(CSVCell.text($0.name).utf8) }
    }

    package var header: [UInt8] {
        let heads = [
            Texts.number, Texts.province, Texts.network, Texts.carrier, Texts.stateWord, Texts.state, Texts.reasonWord,
            Texts.reasonVietnamese, Texts.reasonEnglish, Texts.evidenceWord, Texts.conflictMark, Texts.parts,
            Texts.submittedAt, Texts.settledAt, Texts.group, Texts.sourceFile, Texts.sourceRow,
        ]
        return Array(("\u{FEFF}" + CSVCell.line(heads.map { $0[language] })).utf8)
    }

    /// The rows of one page, in its order.
    ///
    /// `recipients`: the page's, opened.
    package mutating func rows(_ page: Page, _ recipients: [Recipient]) -> [UInt8] {
        guard figures.plan.segments.indices.contains(page.segment) else { return [] }
        let place = figures.plan.segments[page.segment]
        let segment = Array(
            CSVCell.line([Provinces.name(of: place.province), place.network.name, page.gateway]).utf8.dropLast(2))
        let parts = Array(String(page.parts).utf8)
        outcomes.removeAll(keepingCapacity: true)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(recipients.count * 220)
        for (recipient, record) in zip(recipients, page.records.all) {
            number(recipient.number, &bytes)
            bytes.append(comma)
            bytes += segment
            bytes += outcome(record)
            bytes += parts
            bytes.append(comma)
            submitted.write(record.submittedAt, &bytes)
            bytes.append(comma)
            settled.write(record.settledAt, &bytes)
            bytes.append(comma)
            if groups.indices.contains(Int(recipient.group)) { bytes += groups[Int(recipient.group)] }
            bytes.append(comma)
            if files.indices.contains(Int(recipient.file)) { bytes += files[Int(recipient.file)] }
            bytes.append(comma)
            Digits.write(UInt64(recipient.row), &bytes)
            bytes.append(0x0D)
            bytes.append(0x0A)
        }
        return bytes
    }

    private let comma = UInt8(ascii: ",")

    /// As ``PhoneNumber/description`` has it: `+84912***678`, behind an apostrophe-free `84` so that no spreadsheet
    /// takes it for a formula.
    private func number(_ number: PhoneNumber, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "8"))
        bytes.append(UInt8(ascii: "4"))
        if reveals {
            Digits.write(UInt64(number.nsn), &bytes)
            return
        }
        Digits.write(UInt64(number.nsn / 1_000_000), &bytes)
        for _ in 0..<3 { bytes.append(UInt8(ascii: "*")) }
        Digits.write(UInt64(number.nsn % 1_000), digits: 3, &bytes)
    }

    private mutating func outcome(_ record: RecipientRecord) -> [UInt8] {
        let key =
            Int(record.state.rawValue) << 24 | Int(record.reason.rawValue) << 16 | Int(record.evidence.rawValue) << 8
            | (record.hasConflict ? 1 : 0)
        if let known = outcomes[key] { return known }
        let (state, reason) = (record.state.name, record.reason.name)
        let words = Texts.failure(state, reason)
        let cells = [
            state, Texts.recipientState(state)[language], record.reason == .none ? "" : reason, words.vi, words.en,
            Texts.evidence(record.evidence.name)[language], record.hasConflict ? "1" : "0",
        ]
        let made = [comma] + Array(CSVCell.line(cells).utf8.dropLast(2)) + [comma]
        outcomes[key] = made
        return made
    }
}
