import Campaigns
import Testing

@testable import Carriers

struct ReadingBackTests {
    static let texts = ["Lu ve", "Lũ & bão < 2m \"gấp\" 100% a+b=c?d", "{{x}} ỳ\n2 dòng", "]]>&amp;"]

    @Test(arguments: Vector.all.map(\.carrier), texts) func everyCarrierOfTheExample(_ id: String, _ text: String)
        throws
    {
        let carrier = try Fixture.book().carrier(id)
        let many = (carrier.send?.batch.max ?? 1) > 1
        var input = try Fixture.json(#"{"to":["+84901888484","+84918238965","+84961234567"],"encoding":"ucs2"}"#)
        if !many { input["to"] = .array([.string("+84901888484")]) }
        input["text"] = .string(text)
        let context = Fixture.context(carrier, input)
        let back = try carrier.readBack(carrier.request(context))
        #expect(back.recipients.map(\.number) == context.recipients.map(\.number))
        #expect(back.text.map { Array($0.utf8) } == Array(text.utf8))
        if id != "twilio" { #expect(back.sender == "UBNDTINH") }
        if ["infobip", "kannel", "fpt", "vietguys", "vmg", "abenla"].contains(id) {
            #expect(back.recipients.map(\.key) == context.recipients.map(\.key))
        }
        if ["esms-qc", "infobip", "kannel", "twilio", "vonage"].contains(id) {
            #expect(back.callbackURL == "https://dlr.example/r/tok")
        }
        if id == "esms-qc" { #expect(back.batchKey == "b-0001") }
        if id == "mobifone" { #expect(back.authToken == "TOK") }
        if ["esms-qc", "vietguys", "kannel", "vonage", "mobifone"].contains(id) { #expect(back.encoding == .ucs2) }
    }

    @Test func anotherHostIsRead() throws {
        let carrier = try Fixture.book().carrier("infobip")
        var request = try carrier.request(Fixture.context(carrier))
        request.url = "http://127.0.0.1:8080/sms/3/messages"
        #expect(try carrier.readBack(request).recipients.count == 1)
        request.url = "/sms/3/messages"
        #expect(try carrier.readBack(request).recipients.count == 1)
        request.url = "/sms/4/messages"
        #expect(throws: Problem.self) { try carrier.readBack(request) }
    }

    @Test func fragmentsAndListsAreRead() throws {
        for join in ["", ","] {
            let carrier = try Fixture.carrier("viettel-soap") { json in
                json["send"]?["request"]?["text"]?["template"] = .string(
                    "<a>{{fragment.list|raw}}<t>{{message.text}}</t></a>")
                json["send"]?["request"]?["fragments"] = .object([
                    .init(
                        "list",
                        .object([
                            .init("each", .string("recipients")),
                            .init("template", .string("<to id=\"{{recipient.key}}\">{{recipient.address}}</to>")),
                            .init("join", .string(join)),
                        ]))
                ])
            }
            let context = Fixture.context(
                carrier, try Fixture.json(#"{"to":["+84901888484","+84918238965"],"text":"a<b"}"#))
            let back = try carrier.readBack(carrier.request(context))
            #expect(back.recipients.map(\.address) == ["84901888484", "84918238965"])
            #expect(back.recipients.map(\.key) == ["k1", "k2"])
            #expect(back.text == "a<b")
        }
        let joined = try Fixture.carrier("kannel") { json in
            json["send"]?["request"]?["query"] = try? Fixture.json(
                #"[["to","{{recipients.addresses}}"],["t","{{message.text|ucs2hex}}"]]"#)
        }
        let context = Fixture.context(joined, try Fixture.json(#"{"to":["+84901888484","+84918238965"],"text":"Lũ"}"#))
        let request = try joined.request(context)
        #expect(request.url.hasSuffix("?to=%2B84901888484%20%2B84918238965&t=004C0169"))
        let back = try joined.readBack(request)
        #expect(back.recipients.count == 2)
        #expect(back.text == "Lũ")
    }

    @Test func whatCannotBeReadIsNamed() throws {
        let carrier = try Fixture.carrier("twilio") { json in
            json["send"]?["request"]?["form"] = try? Fixture.json(#"[["To","{{recipient.address}}{{recipient.key}}"]]"#)
        }
        let problem = #expect(throws: Problem.self) { try carrier.readBack(carrier.request(Fixture.context(carrier))) }
        #expect(problem?.what.en.contains("form.To") == true)
    }
}
