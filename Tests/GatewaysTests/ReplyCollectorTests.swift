import Carriers
import Testing

@testable import Gateways

@Suite("A reply gathered from its pieces")
struct ReplyCollectorTests {
    @Test("The last status line counts, blanks around a value do not")
    func headers() {
        var collector = ReplyCollector(limit: 1_000)
        let lines = [
            "HTTP/1.1 103 Early", "Link: a", "", "HTTP/1.1 200 OK", "X-Tin:  đã nhận \t", "X-Empty:", "not a field", "",
        ]
        let fit = lines.map { collector.header(Array("\($0)\r\n".utf8)) }
        #expect(!fit.contains(false))
        #expect(collector.hasWholeHead)
        let reply = collector.reply(status: 200)
        #expect(reply.headers == [HTTPField("X-Tin", "đã nhận"), HTTPField("X-Empty", "")])
    }

    @Test("A head that breaks off is not whole, an interim one does not count")
    func wholeHead() {
        var collector = ReplyCollector(limit: 1_000)
        let lines = ["HTTP/1.1 100 Continue", "", "HTTP/1.1 200 OK", "X: 1"]
        let whole = lines.map { line in
            _ = collector.header(Array("\(line)\r\n".utf8))
            return collector.hasWholeHead
        }
        #expect(whole == [false, true, false, false])
    }

    @Test("The limit is exact")
    func limit() {
        var collector = ReplyCollector(limit: 4)
        let pieces: [[UInt8]] = [[1, 0, 2], [3, 4], [3]]
        let fit = pieces.map { collector.body($0) }
        #expect(fit == [true, false, true])
        #expect(collector.reply(status: 200).body == [1, 0, 2, 3])
        let fits = collector.header(Array("X: 12\r\n".utf8))
        #expect(!fits)
    }
}
