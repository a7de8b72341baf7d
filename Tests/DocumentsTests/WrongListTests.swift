import Campaigns
import Documents
import Foundation
import Testing

/// What cannot be used is said in one sentence, with its line, and nothing of it counts.
@Suite struct WrongListTests {
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    private func problem(_ text: String) -> (code: String, place: String)? {
        bench.problem(Array(text.utf8)).map { ($0.0.code, $0.1) }
    }

    @Test func headerOnlyIsNobody() throws {
        #expect(try bench.rows("phone,province\n").isEmpty)
        #expect(try bench.rows("phone").isEmpty)
        #expect(try bench.reading([Array("phone\n".utf8)]).read().audience.lists.count == 1)
    }

    @Test(arguments: [
        "Số điện thoại người thân", "SĐT chủ hộ", "SĐT giáo viên", "SĐT Zalo", "Điện thoại liên hệ",
    ]) func columnsOfTelephonesAreRead(_ header: String) throws {
        for first in ["SĐT", "Họ tên"] {
            let rows = try bench.rows("\(first),\(header)\n,0912345678\n")
            #expect(rows.map(\.cell).contains("0912345678"), "\(first) \(header)")
        }
        let fax = try bench.reading([Array("SĐT,Số fax (điện thoại),Loại điện thoại\n0912345678,1,x\n".utf8)]).read()
        #expect(fax.audience.lists.map(\.unread) == [["Loại điện thoại"]] && fax.audience.rows.read == 1)
        // A title above the header is none.
        #expect(try bench.rows("Danh sách số điện thoại,xã A\nTên,SĐT\nx,0912345678\n").map(\.line) == [3])
        let merged = try bench.reading([Array("Tên,Số điện thoại,\n,Cha,Mẹ\nx,0912345678,0912345679\n".utf8)]).read()
        #expect(merged.audience.lists.first?.unread == ["Mẹ"])
    }

    @Test func anUnclosedQuoteIsNamedWhereItOpens() {
        #expect(problem("phone,group\n0912345678,x\n0987654321,\"mở\n0911111111,y\n")?.place == "ds.csv:3:12")
        #expect(problem("STT,phone\nnăm,\"091")?.code == "quote-never-closed")
        // On the second line of a row the column is counted in that line.
        #expect(problem("phone,group\n\"09\n12\",\"mở\n")?.place == "ds.csv:3:5")
    }

    @Test func anUnclosedQuoteInALongListToo() {
        let text = "phone,group\n0912345678,\"mở\n" + String(repeating: "0912345678,x\n", count: 600_000)
        #expect(problem(text)?.place == "ds.csv:2:12" && problem(text)?.code == "quote-never-closed")
    }

    @Test func aGigabyteOnOneLineIsNotSwallowed() {
        let text = "phone\n0912345678\n" + String(repeating: "0912345678 ", count: 600_000)
        #expect(problem(text)?.code == "row-too-long" && problem(text)?.place == "ds.csv:3:1")
        #expect(problem(String(repeating: "x", count: 9_000_000))?.code == "no-phone-column")
    }

    @Test func whatIsNoListIsSaid() {
        #expect(bench.problem([])?.0.code == "list-empty")
        #expect(bench.problem([0xEF, 0xBB, 0xBF])?.0.code == "list-empty")
        #expect(problem("  \n")?.code == "list-empty")
        #expect(bench.problem([0, 1, 2, 3, 255, 254, 7, 0, 0])?.0.code == "not-text")
    }

    @Test func bytesThatAreNoUTF8LateInAListAreNamed() {
        let rows = (0..<100_000).map { "09\(10_000_000 + $0),x\n" }.joined()
        let bytes = Array(("phone,name\n" + rows + "0912345678,").utf8) + [0xE1, 0xE2] + Array("\n".utf8)
        let found = bench.problem(bytes)
        #expect(found?.0.code == "not-utf-8" && found?.1 == "ds.csv:100002:1")
    }

    @Test func aListWithoutHeaderShowsNoNumber() throws {
        let found = bench.problem(Array("0912345678,An Giang\n0987654321,Hà Nội\n".utf8))
        let problem = try #require(found?.0)
        #expect(problem.code == "no-phone-column" && problem.kind == .badUse)
        for language in [Language.vi, .en] { #expect(!problem.sentence(language).contains("345678")) }
    }

    @Test func twoColumnsThatDisagree() {
        #expect(problem("phone,msisdn\n0912345678,+84912345678\n0912345678,0987654321\n")?.place == "ds.csv:3:12")
        #expect(problem("phone,msisdn\n0912345678,0987654321\n")?.code == "phones-disagree")
        #expect(problem("phone,msisdn\n0912345678,84912345678\n,0987654321\n0911111111,\n") == nil)
    }
}
