import Campaigns
import Crypto
import Foundation
import Testing

@testable import Carriers

struct ReadingTests {
    private func condition(_ text: String) throws -> Condition {
        try Node(value: Fixture.json(text), path: .root).condition()
    }

    static let tests: [(String, String, Bool)] = [
        (#"["1"]"#, #"{"a":"1"}"#, true), (#"["1"]"#, #"{"a":1}"#, false), ("[1]", #"{"a":1.0}"#, true),
        (#"{"exists":true}"#, #"{"a":0}"#, true), (#"{"exists":true}"#, #"{"a":null}"#, false),
        (#"{"exists":false}"#, "{}", true), (#"{"nonEmpty":true}"#, #"{"a":[]}"#, false),
        (#"{"nonEmpty":true}"#, #"{"a":"x"}"#, true), (#"{"nonEmpty":false}"#, "{}", true),
        (#"{"not":["x"]}"#, #"{"a":"y"}"#, true), (#"{"not":["x"]}"#, #"{"a":"x"}"#, false),
        (#"{"not":["x"]}"#, "{}", true), (#"{"matches":"b+"}"#, #"{"a":"abbc"}"#, true),
        (#"{"matches":"^1"}"#, #"{"a":12}"#, true), (#"{"matches":"b"}"#, "{}", false),
        (#"{"lt":64}"#, #"{"a":"3"}"#, true), (#"{"lt":64}"#, #"{"a":64}"#, false),
        (#"{"gte":64}"#, #"{"a":64}"#, true), (#"{"gte":64}"#, #"{"a":"x"}"#, false),
    ]

    @Test(arguments: tests) func test(_ test: String, _ body: String, _ expected: Bool) throws {
        let received = Received(HTTPReply(status: 200, body: Array(body.utf8)), format: .json)
        #expect(try condition(#"{"body":{"/a":\#(test)}}"#).holds(for: received) == expected)
    }

    @Test(arguments: [#"{"exists":false}"#, #"{"nonEmpty":false}"#, #"{"not":["x"]}"#, "[null]", #"{"matches":"."}"#])
    func nothingHoldsOfABodyThatCannotBeRead(_ test: String) throws {
        for body in ["<html><body>502</body></html>", "", "502 Bad Gateway", "502", #"{"a":"#] {
            for (format, selector) in [(Carrier.Format.json, "/a"), (.xml, "//a"), (.form, "/a")] {
                let received = Received(HTTPReply(status: 200, body: Array(body.utf8)), format: format)
                #expect(
                    try !condition(#"{"body":{"\#(selector)":\#(test)}}"#).holds(for: received), "\(format) \(body)")
            }
        }
    }

    @Test func negativeTestsOfAnUnreadableTextDoNotHold() throws {
        let page = Received(HTTPReply(status: 200, body: Array("<html>oops</html>".utf8)), format: .json)
        #expect(try !condition(#"{"text":{"not":["ERR"]}}"#).holds(for: page))
        #expect(try condition(#"{"text":{"matches":"oops"}}"#).holds(for: page))
    }

    @Test func aListWithNullIsTypeStrict() throws {
        func holds(_ body: String) throws -> Bool {
            let received = Received(HTTPReply(status: 200, body: Array(body.utf8)), format: .json)
            return try condition(#"{"body":{"/error":[null]}}"#).holds(for: received)
        }
        #expect(try holds(#"{"error":null}"#))
        #expect(try !holds("{}") && !holds(#"{"error":"null"}"#))
    }

    @Test(arguments: [
        ("{}", [Outcome.ambiguous, .ambiguous]), (#"{"bad":null}"#, [.ambiguous, .ambiguous]),
        (#"{"bad":{"x":1}}"#, [.ambiguous, .ambiguous]), ("<html></html>", [.ambiguous, .ambiguous]),
        (#"{"bad":0}"#, [.ambiguous, .ambiguous]), (#"{"bad":[]}"#, [.accepted, .accepted]),
        (#"{"bad":["84918238965"]}"#, [.accepted, .rejected]),
        (#"{"bad":["84918238965","84987654321"]}"#, [.ambiguous, .rejected]),
    ])
    func onlyAListOfTheInvalidOnesAcceptsTheOthers(_ body: String, _ expected: [Outcome]) throws {
        let carrier = try Fixture.carrier("speedsms") { json in
            json["response"]?["rules"] = [["when": ["http": "200"], "outcome": "partial"]]
            json["response"]?["partial"] = ["invalid": "/bad", "outcome": "rejected", "reason": "number"]
        }
        let recipients = Fixture.context(carrier, ["to": ["+84901888484", "+84918238965"]]).recipients
        let reading = carrier.read(HTTPReply(status: 200, body: Array(body.utf8)), recipients: recipients)
        #expect(reading.recipients.map(\.outcome) == expected)
        #expect(reading.alarm == expected.contains(.ambiguous))
    }

    @Test func whereATokenIsFetchedARefusalMeansThatItEnded() throws {
        let carrier = try Fixture.carrier("fpt") { json in
            json["response"]?["rules"] = [["when": ["body": ["/ok": [true]]], "outcome": "accepted"]]
        }
        #expect(carrier.read(HTTPReply(status: 401), recipients: []).outcome == .authExpired)
        #expect(carrier.read(HTTPReply(status: 403), recipients: []).outcome == .blocked)
        #expect(try Fixture.book().carrier("vonage").read(HTTPReply(status: 401), recipients: []).outcome == .blocked)
    }

    @Test func selectors() throws {
        let reply = HTTPReply(
            status: 200,
            headers: [.init("Set-Cookie", "a=b; Path=/"), .init("Set-Cookie", "SID=x1; Secure"), .init("X-Id", "7")],
            body: Array(
                "<?xml version='1.0'?><!-- c --><s:E xmlns:s=\"u>v\"><r a='/>'/><m>A &amp; &#66;<![CDATA[<c>]]></m><m>2</m></s:E>"
                    .utf8))
        let received = Received(reply, format: .xml)
        func value(_ selector: String) throws -> String? { received.text(Selector(selector)) }
        #expect(try value("//m") == "A & B<c>")
        #expect(try value("//none") == nil)
        #expect(try value("header:x-id") == "7")
        #expect(try value("cookie:SID") == "x1")
        #expect(try value(#"regex:<m>(\d)"#) == "2")
        #expect(try value(#"regex:<m>\d"#) == "<m>2")
        #expect(try value("text:")?.hasPrefix("<?xml") == true)
        #expect(received.items(.element("m"))?.count == 2)
        #expect(
            Received(HTTPReply(status: 200, body: Array("code=0&id=a+b%2F".utf8)), format: .form).text(Selector("/id"))
                == "a b/")
    }

    @Test func rangesOfStatus() throws {
        let condition = try condition(#"{"http":"200-299,404"}"#)
        for (status, holds) in [(200, true), (299, true), (300, false), (404, true), (405, false)] {
            #expect(condition.holds(for: Received(HTTPReply(status: status), format: .text)) == holds)
        }
    }

    @Test func defaultsFollowTheCarriersRules() throws {
        let carrier = try Fixture.book().carrier("infobip")
        func outcome(_ status: Int) -> ReplyReading { carrier.read(HTTPReply(status: status), recipients: []) }
        #expect(outcome(302).outcome == .blocked)
        #expect(outcome(422).scope == .batch)
        #expect(outcome(500).outcome == .ambiguous)
        #expect(!outcome(500).alarm)
        #expect(outcome(204).alarm)
        #expect(outcome(503).outcome == .temporary)
    }

    @Test func unmentionedRecipientsOfListedItemsAreAmbiguous() throws {
        let carrier = try Fixture.book().carrier("infobip")
        let recipients = Fixture.context(
            carrier, try Fixture.json(#"{"to":["+84901888484","+84918238965","+84961234567"]}"#)
        ).recipients
        let body =
            #"{"bulkId":"B","messages":[{"messageId":"k2","status":{"groupName":"REJECTED","name":"N"}},{"messageId":"k1","status":{"groupName":"PENDING"}},{"messageId":"zz","status":{}}]}"#
        let reading = carrier.read(HTTPReply(status: 200, body: Array(body.utf8)), recipients: recipients)
        #expect(reading.recipients.map(\.outcome) == [.accepted, .rejected, .ambiguous])
        #expect(reading.recipients[1].code == "N")
        #expect(reading.recipients[0].extracted["messageId"] == .string("k1"))
        #expect(reading.alarm)
    }

    @Test func tokensThatAreNotGiven() throws {
        let fpt = try Fixture.book().carrier("fpt")
        func read(_ status: Int, _ body: String) -> TokenReading {
            fpt.readToken(HTTPReply(status: status, body: Array(body.utf8)))
        }
        #expect(read(200, #"{"access_token":"a","expires_in":"60"}"#) == .token("a", expiresInSeconds: 60))
        guard case .failed(let failed) = read(400, #"{"error":1008}"#) else {
            Issue.record("a token")
            return
        }
        #expect(failed.outcome == .blocked)
        guard case .failed = read(200, "{}") else {
            Issue.record("a token")
            return
        }
    }

    @Test func callbackThatCannotBeReadIsUnmapped() throws {
        let carrier = try Fixture.book().carrier("infobip")
        let call = ReceiptCall(method: "POST", url: "https://a/", body: Array("<x/>".utf8))
        #expect(carrier.readReceipts(call) == [ReceiptReading(.unmapped)])
        #expect(try Fixture.book().carrier("twilio").acknowledgement?.body == Array("<Response/>".utf8))
    }

    @Test func pollThatHasNothingYet() throws {
        let carrier = try Fixture.book().carrier("esms-qc")
        func read(_ status: Int, _ body: String) -> PollReading {
            carrier.readPoll(HTTPReply(status: status, body: Array(body.utf8)))
        }
        #expect(read(200, #"{"CodeResult":"105"}"#) == .notYet)
        guard case .failed(let failed) = read(200, #"{"CodeResult":"101"}"#) else {
            Issue.record("receipts")
            return
        }
        #expect(failed.outcome == .blocked)
    }

    /// The published example of a signature over the URL and the sorted fields (Twilio, security of webhooks).
    @Test func signatures() throws {
        let template = try Template("{{secret.X}}")
        let rule = Carrier.CallbackAuth.HMAC(
            header: "X-Sig", secret: template, algorithm: .sha1, over: .urlAndSortedForm, encoding: .base64)
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2"
        let body = Array(
            "Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212&Caller=%2B14158675309&From=%2B14158675309".utf8)
        let call = ReceiptCall(
            method: "POST", url: url, headers: [.init("x-sig", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")], body: body)
        #expect(CallbackCheck.signature(of: call, by: rule, secret: "12345") == "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
        #expect(CallbackCheck.isSigned(call, by: rule, secret: "12345"))
        #expect(!CallbackCheck.isSigned(call, by: rule, secret: "12346"))
        #expect(
            CallbackCheck.basic(username: "Aladdin", password: "open sesame") == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        let overBody = Carrier.CallbackAuth.HMAC(
            header: "X-Sig", secret: template, algorithm: .sha256, over: .body, encoding: .hex)
        let code = Hex.upper(HMAC<SHA256>.authenticationCode(for: body, using: .init(data: Data("k".utf8))))
        let signed = ReceiptCall(method: "POST", url: url, headers: [.init("X-Sig", "sha256=\(code)")], body: body)
        #expect(CallbackCheck.isSigned(signed, by: overBody, secret: "k"))
    }

    @Test(arguments: ["+84912345678", "84912345678", "0912345678", "912345678", "0084912345678", "0912.345.678"])
    func addresses(_ written: String) {
        #expect(AddressForm.number(written)?.nsn == 912_345_678)
    }

    @Test func attributesAreRead() throws {
        let xml =
            "<a:R xmlns:a='u' a:Code = \"0\" Id='x&amp;>y' bare odd=1><M Ref=k1/><M Ref='k2'><Ref>own</Ref></M></a:R>"
        let received = Received(HTTPReply(status: 200, body: Array(xml.utf8)), format: .xml)
        #expect(received.text(Selector("//Code")) == "0")
        #expect(received.text(Selector("//Id")) == "x&>y")
        #expect(received.text(Selector("//odd")) == "1")
        // An element goes before an attribute of that name, wherever it stands.
        #expect(received.text(Selector("//Ref")) == "own")
        #expect(received.items(.element("M"))?.map { $0.text(Selector("//Ref")) } == ["k1", "own"])
        for broken in ["<a b=\"c", "<a b='c'", "<a =>", "<a b=", "<a '"] {
            #expect(ElementReader.read(broken) == nil)
        }
        #expect(ElementReader.read("<a =x/>") != nil)
    }

    @Test func linesAndMatchesAreItems() throws {
        let reply = HTTPReply(status: 200, body: Array("OK 1\r\n\n  ERR 2\nOK 3".utf8))
        let received = Received(reply, format: .text)
        func items(_ selector: String) throws -> [String?]? {
            received.items(try #require(Selector(selector)))?.map { $0.text(Selector("regex:([0-9])")) }
        }
        #expect(try items("text:") == ["1", "2", "3"])
        #expect(try items("regex:OK [0-9]") == ["1", "3"])
        #expect(try items("regex:NONE") == [])
        let json = Received(HTTPReply(status: 200, body: Array(#"{"l":["a:1","b:2"]}"#.utf8)), format: .json)
        #expect(json.items(try #require(Selector("/l")))?.map { $0.text(Selector("regex:([0-9])")) } == ["1", "2"])
    }

    static let waits: [(String, Int, Int?)] = [
        ("30", 1_000, 30_000), ("2.5", 1_000, 2_500), ("1500", 1, 1_500), ("retry in 30 seconds", 1, 30_000),
        ("2 minutes", 1_000, 120_000), ("chờ 5 giây", 1, 5_000), ("wait: 40", 1_000, 40_000), ("900ms", 1_000, 900),
        ("between 5 and 9 s", 1_000, nil), ("soon", 1_000, nil), ("-5", 1_000, nil), ("nan", 1_000, nil),
        ("Tue, 01 Sep 2026 01:32:30 GMT", 1_000, 150_000), ("Tue, 01 Sep 2026 01:00:00 GMT", 1_000, 0),
        ("Tue, 01 Xyz 2026 01:00:00 GMT", 1_000, nil), ("9e99", 1_000, 604_800_000),
    ]

    @Test(arguments: waits) func wait(_ written: String, _ unit: Int, _ expected: Int?) {
        let sent = "Tue, 01 Sep 2026 01:30:00 GMT"
        #expect(AskedWait.milliseconds(written, unitMs: unit, sent: sent) == expected)
        // A date alone, without the moment from which it counts, says nothing.
        if written.hasSuffix("GMT") { #expect(AskedWait.milliseconds(written, unitMs: unit, sent: nil) == nil) }
    }
}
