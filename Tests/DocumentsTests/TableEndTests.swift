import Campaigns
import Documents
import Foundation
import Testing

/// Rows below a table are nobody; somebody without a number is.
@Suite struct TableEndTests {
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    private func counts(_ rows: String...) throws -> (read: Int, footer: Int?, lines: [Int]) {
        let text = (["STT;Họ tên;Lớp;SĐT", "1;An;1A;0961000001"] + rows).joined(separator: "\n") + "\n"
        var lines: [Int] = []
        let list = try #require(
            try bench.reading([Array(text.utf8)]).read(leftOut: { row, _ in lines.append(row.line) }).audience.lists
                .first)
        return (list.rows.read, list.footer, lines)
    }

    @Test(arguments: [
        ["Tổng cộng: 123;;;"], ["Tổng;1;1;"],
        ["", "Người lập biểu;;;", "(Ký, ghi rõ họ tên);;;", "", ";;Nguyễn Thị Mai;"],
        [";An Giang, ngày 5 tháng 10;;", "Trần Văn Bình;x;y;"], ["Total 12;1;1;"],
        ["Tổng cộng;;;123", ";;;Liên hệ: 0296.3841.000"], ["* Ghi chú: a;b;c;"],
    ])
    func whatStandsBelow(_ rows: [String]) throws {
        let text = (["STT;Họ tên;Lớp;SĐT", "1;An;1A;0961000001"] + rows).joined(separator: "\n")
        let list = try #require(try bench.reading([Array(text.utf8)]).read().audience.lists.first)
        #expect(list.rows.read == 1 && list.footer == rows.count { !$0.isEmpty })
    }

    @Test func somebodyWithoutANumberIsCountedAtTheEndToo() throws {
        #expect(try counts("2;Bình;1A;") == (2, nil, [3]))
        #expect(try counts("2;Tống Văn Công;;") == (2, nil, [3]))
        #expect(try counts("2;Bình;1A;", "Tổng cộng;2;;") == (2, 1, [3]))
    }

    @Test func aNumberBelowMakesThemRowsOfTheTable() throws {
        #expect(try counts("Tổng cộng;1;;", ";;;", "Lớp 1B;;;", "2;Bình;1B;0961000002") == (4, nil, [3, 5]))
        #expect(try counts("Tổng cộng;;;123", "2;Bình;1B;0961000002") == (3, nil, [3]))
        #expect(try counts("Lớp 1B;;;", "2;Bình;1B;x", "Tổng;;;") == (3, 1, [3, 4]))
    }

    @Test func aLongTailIsNoFooter() throws {
        let rows = (0..<2_500).map { "\($0);;;" }.joined(separator: "\n")
        #expect(try counts(rows).read == 2_501)
    }

    @Test func everyListHasItsOwn() throws {
        let text = Array("STT;Họ tên;Lớp;SĐT\n1;An;1A;0961000001\nTổng cộng;1;;\n".utf8)
        let other = Array("STT;Họ tên;Lớp;SĐT\n1;An;1A;0961000002\n".utf8)
        let lists = try bench.reading([text, other]).read().audience.lists
        #expect(lists.map(\.footer) == [1, nil] && lists.map(\.rows.read) == [1, 1])
    }
}
