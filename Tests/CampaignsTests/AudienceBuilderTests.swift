import Campaigns
import Testing

@Suite struct AudienceBuilderTests {
    private struct Row {
        var phone: String
        var province: String?
        var group = ""
        var synthetic = false
        var line = 0
    }

    /// Rows judged as the reading of a list judges them.
    private func batch(_ rows: [Row], judge: RowJudge) -> RowBatch {
        var judge = judge
        var batch = RowBatch(bytes: [])
        for row in rows {
            var number = ReadNumber()
            number.line = UInt32(row.line)
            number.synthetic = row.synthetic
            number.cell = UInt32(batch.bytes.count)
            (number.row, number.column) = (number.cell, number.cell)
            number.cellLength = UInt16(row.phone.utf8.count)
            batch.bytes += row.phone.utf8
            number.group = UInt32(batch.bytes.count)
            number.groupLength = UInt16(row.group.utf8.count)
            batch.bytes += row.group.utf8
            Array(row.phone.utf8).withUnsafeBytes { phone in
                guard let province = row.province else {
                    return judge.judge(phone: phone, province: nil, into: &number)
                }
                Array(province.utf8).withUnsafeBytes { judge.judge(phone: phone, province: $0, into: &number) }
            }
            batch.numbers.append(number)
        }
        batch.lines = rows.count
        return batch
    }

    private func read(
        _ lists: [[Row]], judge: RowJudge, suppressed: Suppression = Suppression(), capacity: Int = 4
    ) throws -> (audience: Audience, pages: [RecipientPage], leftOut: [LeftOutCause]) {
        var builder = AudienceBuilder(suppressed: suppressed, capacity: capacity)
        var pages: [RecipientPage] = []
        var leftOut: [LeftOutCause] = []
        for (index, rows) in lists.enumerated() {
            builder.begin(ListCounts(file: "\(index).csv"), after: 1)
            try builder.add(
                batch(rows, judge: judge), full: { pages.append($0) }, leftOut: { leftOut.append($0.cause) })
        }
        let audience = builder.finish { pages.append($0) }
        return (audience, pages, leftOut)
    }

    private func judge(
        _ province: String? = "91", _ codeList: CodeList? = .y2025, _ networks: Set<Network> = [.viettel, .vinaphone]
    ) -> RowJudge { RowJudge(province: province, codeList: codeList, networks: networks) }

    @Test func theFirstWinsHoweverItIsWritten() throws {
        let first = [Row(phone: "0912345678", province: "An Giang")]
        let others = ["+84 912 345 678", "84912345678", "912345678"].map { Row(phone: $0, province: "Hà Nội") }
        let (audience, pages, leftOut) = try read([first, others], judge: judge())
        #expect(audience.segments == [SegmentKey(province: "91", network: .vinaphone): 1])
        #expect(audience.lists.map(\.rows.accepted) == [1, 0] && audience.lists.map(\.rows.duplicates) == [0, 3])
        #expect(pages.count == 1 && leftOut == [.duplicate, .duplicate, .duplicate])
    }

    @Test func pagesAreFullAndOfOneSegment() throws {
        let rows = (0..<21).map { Row(phone: "09610000\(10 + $0)", province: $0 % 2 == 0 ? "91" : "01", line: $0) }
        let (audience, pages, _) = try read([rows], judge: judge())
        #expect(audience.planned == 21 && pages.map(\.recipients.count) == [4, 4, 4, 4, 2, 3])
        for page in pages {
            #expect(Set(page.recipients.map { $0.row % 2 }).count == 1)
            #expect(page.recipients.map(\.row) == page.recipients.map(\.row).sorted())
        }
        #expect(pages.flatMap(\.recipients).map(\.row).sorted() == Array(2...22))
    }

    @Test func provinces() throws {
        let names = [nil, "", "Atlantis", "91", "An Giang", "Kiên Giang"]
        let rows = names.enumerated().map { Row(phone: "096100000\($0.offset)", province: $0.element) }
        let (audience, _, leftOut) = try read([rows], judge: judge(nil))
        #expect(leftOut == [.missingProvince, .missingProvince, .unknownProvince])
        #expect(audience.segments == [SegmentKey(province: "91", network: .viettel): 3])
        // 01 is Hà Nội in both lists; 91 was Kiên Giang and is An Giang.
        let silent = try read(
            [[Row(phone: "0961000001", province: "01"), Row(phone: "0961000002", province: "91")]],
            judge: judge("91", nil))
        #expect(silent.audience.planned == 1 && silent.leftOut == [.ambiguousProvince])
    }

    @Test func groupsListsAndSynthetic() throws {
        let first = [Row(phone: "0961000001", group: "Lớp 1A"), Row(phone: "0961000002")]
        let second = [
            Row(phone: "0961000003", group: "Lớp 1B", synthetic: true), Row(phone: "0961000004", group: "Lớp 1A"),
        ]
        let (audience, pages, _) = try read([first, second], judge: judge())
        #expect(audience.groups == ["", "Lớp 1A", "Lớp 1B"] && audience.synthetic)
        let recipients = pages.flatMap(\.recipients)
        #expect(recipients.map(\.group) == [1, 0, 2, 1] && recipients.map(\.file) == [0, 0, 1, 1])
        #expect(try !read([first], judge: judge()).audience.synthetic)
    }

    @Test func whoWasServedAndWhomNobodyServes() throws {
        let served = NumberSet([try #require(PhoneNumber(nsn: 961_000_002))])
        let rows = ["0961000001", "0961000002", "0961000002", "0901000001"].map { Row(phone: $0) }
        let (audience, _, leftOut) = try read([rows], judge: judge(), suppressed: Suppression(served: served))
        #expect(leftOut == [.served, .duplicate, .noCarrier] && audience.planned == 1)
        #expect(audience.rows.read == 4 && audience.rows.rejected == ["no-carrier": 1])
    }
}
