import Campaigns
import Testing

@testable import Carriers

/// Every vector of the reference, byte for byte.
struct VectorTests {
    @Test(arguments: Vector.all) func holds(_ vector: Vector) throws {
        let replay = VectorReplay([vector], against: try Fixture.book())
        #expect(replay.checks > 0)
        #expect(replay.failed.isEmpty, "\(replay.failed.map { "\($0.at)\n\($0.difference)" }.joined(separator: "\n"))")
    }

    @Test func everyExpectationIsACheck() throws {
        try #require(Vector.all.count == 12)
        let replay = VectorReplay(Vector.all, against: try Fixture.book())
        #expect(replay.checks >= 101)
        #expect(replay.failed.isEmpty)
    }

    @Test func repliesOfTheReferenceRaiseNoAlarmUnlessTheySayAmbiguous() throws {
        let book = try Fixture.book()
        for vector in Vector.all {
            let carrier = try book.carrier(vector.carrier)
            let recipients = Fixture.context(carrier, vector.input).recipients
            for json in vector.json["responses"]?.array ?? [] where json["expect"]?["alarm"] == nil {
                #expect(!carrier.read(VectorExchange(json).reply, recipients: recipients).alarm)
            }
        }
    }

    struct Wrong: Sendable {
        let carrier: String
        let json: String
        let kind: String
        let at: String
        let got: JSON
    }

    static let wrong = [
        Wrong(
            carrier: "vonage", json: #"{"expect":{"url":"https://rest.nexmo.com/sms/xml"}}"#, kind: "request",
            at: "expect.url", got: "https://rest.nexmo.com/sms/json"),
        Wrong(
            carrier: "infobip", json: #"{"expect":{"headers":{"Authorization":"Basic .+"}}}"#, kind: "request",
            at: "expect.headers.Authorization", got: "App S-INFOBIP_KEY"),
        Wrong(
            carrier: "vonage", json: #"{"expect":{"headers":{"X-Key":".*"}}}"#, kind: "request",
            at: "expect.headers.X-Key", got: .null),
        Wrong(
            carrier: "vmg", json: #"{"responses":[{"http":200,"body":"<p>","expect":{"outcome":"accepted"}}]}"#,
            kind: "response", at: "responses[0].outcome", got: "ambiguous"),
        Wrong(
            carrier: "speedsms",
            json: #"""
                {"input":{"to":["+84912345678","+84912345679"]},"responses":[{"http":200,"body":
                {"status":"success","data":{"invalidPhone":["84912345679"]}},
                "expect":{"perRecipient":{"k2":"rejected:optedOut"}}}]}
                """#, kind: "response", at: "responses[0].perRecipient.k2", got: "rejected:number"),
        Wrong(
            carrier: "kannel", json: #"{"callback":[{"body":"id=k1&status=1","expect":[{"state":"expired"}]}]}"#,
            kind: "callback", at: "callback[0].[0].state", got: "delivered"),
        Wrong(
            carrier: "kannel", json: #"{"callback":[{"body":"id=k1&status=1","expect":[]}]}"#, kind: "callback",
            at: "callback[0]", got: ["delivered"]),
        Wrong(
            carrier: "mobifone", json: #"{"authReply":{"body":{"status":"200","sid":"A"},"token":"B"}}"#, kind: "auth",
            at: "authReply.token", got: "A"),
        Wrong(carrier: "nobody", json: "{}", kind: "carrier", at: "carrier", got: .null),
        Wrong(
            carrier: "vonage", json: #"{"input":{"to":["+4930123456"]}}"#, kind: "request", at: "input.to",
            got: ["+4930123456"]),
    ]

    @Test(arguments: wrong) func wrongVectorFails(_ wrong: Wrong) throws {
        var json = try Fixture.json(wrong.json)
        json["carrier"] = .string(wrong.carrier)
        let replay = VectorReplay([Vector(json)], against: try Fixture.book())
        let failure = try #require(replay.failed.first)
        #expect(replay.failed.count == 1)
        #expect(failure.carrier == wrong.carrier)
        #expect(failure.kind == wrong.kind)
        #expect(failure.at == wrong.at)
        #expect(failure.got == wrong.got)
    }

    @Test func differenceOfLongTextsBeginsShortlyBeforeIt() {
        let long = String(repeating: "a", count: 500)
        let failure = VectorFailure(
            carrier: "c", kind: "request", at: "expect.body", expected: .string(long + "x" + long),
            got: .string(long + "y" + long))
        let lines = failure.difference.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.count < 140 })
        #expect(lines[0].contains("ax") && lines[1].contains("ay"))
    }

    @Test func pollsAreComparedByWhatTheyAre() throws {
        let vectors = try Fixture.json(
            #"""
            [{"carrier":"esms-qc","input":{"to":["+84901888484"]},"poll":[
            {"http":200,"body":{"CodeResult":"105"},"expect":"notYet","request":
            "https://rest.esms.vn/MainService.svc/json/GetSmsReceiverStatus_get?ApiKey=S-ESMS_API_KEY&SecretKey=S-ESMS_SECRET_KEY&RefId=cid-9"},
            {"http":500,"body":"","expect":{"outcome":"ambiguous"}}]}]
            """#)
        let replay = VectorReplay((vectors.array ?? []).map(Vector.init), against: try Fixture.book())
        #expect(replay.failed == [])
        #expect(replay.checks == 4)
    }

    @Test func whatIsNoListOfVectorsIsRefusedWithItsPlace() throws {
        for text in ["{}", "[{}]", "[", "[{\"carrier\":1}]"] {
            let problem = #expect(throws: Problem.self) { try Vector.list(reading: Array(text.utf8), file: "v.json") }
            #expect(problem?.kind == .badUse)
            #expect(problem?.sentence(.vi).hasPrefix("v.json:1:") == true)
        }
    }
}
