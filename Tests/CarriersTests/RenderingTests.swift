import Campaigns
import Crypto
import Foundation
import Testing

@testable import Carriers

struct RenderingTests {
    /// A carrier whose request is this form, with whatever else is changed.
    private func rendered(_ form: String, input: String = "{}", _ change: (inout JSON) -> Void = { _ in }) throws
        -> String
    {
        let carrier = try Fixture.carrier("vonage") { json in
            json["send"]?["request"]?["form"] = try? Fixture.json(form)
            change(&json)
        }
        return String(decoding: try carrier.request(Fixture.context(carrier, Fixture.json(input))).body, as: UTF8.self)
    }

    private func renderedJSON(_ body: String, input: String = "{}", _ change: (inout JSON) -> Void = { _ in }) throws
        -> String
    {
        let carrier = try Fixture.carrier("infobip") { json in
            json["send"]?["request"]?["json"] = try? Fixture.json(body)
            change(&json)
        }
        return String(decoding: try carrier.request(Fixture.context(carrier, Fixture.json(input))).body, as: UTF8.self)
    }

    private static let digest = "31017a167692031517b646ceabe99147"

    static let filters = [
        ("{{message.text|base64}}", "THUgdmU%3D"), ("{{message.text|hex}}", "4c75207665"),
        ("{{message.text|ucs2hex}}", "004C0075002000760065"), ("{{uuid|md5}}", "6e9036f9d52b7ac8faea061c38033ffe"),
        ("{{message.text|sha1}}", "c67ee8d2bc3ab2ab4f6a6a6e0d4c0d4d"), ("{{message.text|truncate:2}}", "Lu"),
        ("{{schedule.at|default:none}}", "none"), ("{{now|date:yyyy-MM-dd HH:mm:ss}}", "2026-09-01%2008%3A30%3A00"),
        ("{{now|date:ddMMyy'T'H}}", "010926T8"), ("{{now|epoch}}", "1788226200"),
        ("{{now}}", "2026-09-01T08%3A30%3A00%2B07%3A00"),
        ("{{recipient.sentAt|date:dd/MM/yyyy HH:mm}}", "01%2F09%2F2026%2008%3A00"),
        ("{{now|date:EEE, dd MMM yyyy}}", "Tue%2C%2001%20Sep%202026"),
        ("{{now|date:EEEE d MMMM}}", "Tuesday%201%20September"),
        ("{{recipients.addresses|join:;}}", "84901888484"), ("{{recipients.addresses|join:||md5}}", digest),
        ("{{batch.size}}-{{batch.seq}}", "1-77"), ("{{message.encoding}}", "gsm7"), ("{{message.parts}}", "1"),
    ]

    @Test(arguments: filters) func filter(_ template: String, _ expected: String) throws {
        let pair = JSON.array([.array([.string("a"), .string(template)])])
        let body = try rendered(String(decoding: pair.compact, as: UTF8.self))
        if template.contains("sha1") {
            #expect(body == "a=" + Hex.lower(Insecure.SHA1.hash(data: Data("Lu ve".utf8))))
        } else {
            #expect(body == "a=\(expected)")
        }
    }

    @Test func digestsGiveBytesToAnEncoder() throws {
        let digest = Data(Insecure.SHA1.hash(data: Data("Lu ve".utf8)))
        #expect(
            try rendered(#"[["a","{{message.text|sha1|base64}}"]]"#) == "a="
                + PercentEncoding.encoded(digest.base64EncodedString()))
        let code = HMAC<SHA256>.authenticationCode(for: Data("Lu ve".utf8), using: .init(data: Data("S-KEY".utf8)))
        #expect(try rendered(#"[["a","{{message.text|hmacSha256:KEY}}"]]"#) == "a=" + Hex.lower(code))
        let named = try rendered(#"[["a","{{digest.sign}}"]]"#) { json in
            json["send"]?["digests"] = try? Fixture.json(
                #"{"sign":{"template":"{{recipient.address}}{{secret.PW}}","filters":["md5"]}}"#)
        }
        #expect(named == "a=" + Hex.lower(Insecure.MD5.hash(data: Data("84901888484S-PW".utf8))))
    }

    @Test func placeholdersThatAreAWholeStringKeepTheirType() throws {
        #expect(
            try renderedJSON(
                #"{"a":"{{recipients.addresses}}","b":"{{batch.size}}","c":"{{recipient.seq}}","d":"{{recipient.seq|int}}","e":"{{batch.key}}-{{now|epoch}}","f":"{{now|epoch}}","g":"{{batch.size|bool}}"}"#
            )
                == #"{"a":["84901888484"],"b":1,"c":"100","d":100,"e":"b-0001-1788226200","f":1788226200,"g":true}"#)
    }

    @Test func eachAndWhen() throws {
        let body =
            #"{"to":{"$each":"recipients","$item":{"n":"{{recipient.address}}","h":"{{digest.h}}","p":{"$each":"template.params","$item":{"NUM":"{{param.index}}","CONTENT":"{{param.value}}"}}}},"x":{"$when":"schedule.at","$value":1},"l":[{"$when":"sandbox","$value":1},2],"cb":{"$when":"callback.url","$value":"y"}}"#
        let input = #"{"to":["+84901888484","+84918238965"],"params":["a","b\"c"]}"#
        let rendered = try renderedJSON(body, input: input) { json in
            json["send"]?["digests"] = try? Fixture.json(
                #"{"h":{"template":"{{recipient.key}}","filters":["base64"]}}"#)
        }
        let params = #"[{"NUM":1,"CONTENT":"a"},{"NUM":2,"CONTENT":"b\"c"}]"#
        #expect(
            rendered
                == #"{"to":[{"n":"84901888484","h":"azE=","p":\#(params)},{"n":"84918238965","h":"azI=","p":\#(params)}],"l":[2],"cb":"y"}"#
        )
    }

    @Test func withoutParametersTheTextIsTheParameter() throws {
        #expect(
            try renderedJSON(#"{"p":{"$each":"template.params","$item":"{{param.value}}"}}"#) == #"{"p":["Lu ve"]}"#)
    }

    @Test func recipientNeedsAScope() {
        let problem = #expect(throws: Problem.self) {
            try renderedJSON(#"{"a":"{{recipient.address}}"}"#, input: #"{"to":["+84901888484","+84918238965"]}"#)
        }
        #expect(problem?.code == "recipient-out-of-scope")
    }

    @Test func missingSecretIsNamedWithoutItsValue() throws {
        let carrier = try Fixture.book().carrier("fpt")
        var context = Fixture.context(carrier)
        context.secret = { _ in nil }
        let problem = #expect(throws: Problem.self) { try carrier.tokenRequest(context) }
        #expect(problem?.what.en.contains("FPT_CLIENT_ID") == true)
        context.authToken = nil
        #expect(throws: Problem.self) { try carrier.request(context) }
    }

    @Test func lineBreaksStayOutOfHeaders() throws {
        let carrier = try Fixture.book().carrier("vmg")
        var context = Fixture.context(carrier)
        context.secret = { _ in "x\r\nEvil: 1" }
        let problem = #expect(throws: Problem.self) { try carrier.request(context) }
        #expect(problem?.code == "header-refused")
        #expect(problem.map { $0.sentence(.en).contains("Evil") } == false)
    }

    @Test func hostStaysAHost() throws {
        let carrier = try Fixture.book().carrier("infobip")
        var context = Fixture.context(carrier)
        context.secret = { $0 == "INFOBIP_HOST" ? "evil.example/x?" : "k" }
        #expect(throws: Problem.self) { try carrier.request(context) }
    }

    @Test func contentTypeFollowsTheBody() throws {
        func type(_ id: String) throws -> String? {
            let carrier = try Fixture.book().carrier(id)
            let fields = try carrier.request(Fixture.context(carrier)).headers.filter {
                $0.name.lowercased() == "content-type"
            }
            #expect(fields.count <= 1)
            return fields.first?.value
        }
        #expect(try type("infobip") == "application/json")
        #expect(try type("twilio") == "application/x-www-form-urlencoded")
        #expect(try type("viettel-soap") == "text/xml; charset=utf-8")
        #expect(try type("kannel") == nil)
    }

    @Test func jwtIsSigned() throws {
        let carrier = try Fixture.carrier("infobip") { json in
            json["auth"] = try? Fixture.json(
                #"{"type":"jwt","alg":"HS256","secret":"{{secret.KEY}}","header":{"cty":"x;v=1"},"claims":{"jti":"{{secret.SID}}-{{now|epoch}}","iat":"{{now|epoch}}"},"ttlSeconds":60,"headers":{"X-AUTH":"{{auth.token}}"}}"#
            )
        }
        var context = Fixture.context(carrier)
        context.authToken = nil
        let request = try carrier.request(context)
        let token = try #require(request.headers.first { $0.name == "X-AUTH" }?.value)
        let parts = token.split(separator: ".").map(String.init)
        try #require(parts.count == 3)
        func decoded(_ text: String) -> String {
            let padded = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
            let data = Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4)) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        #expect(decoded(parts[0]) == #"{"alg":"HS256","typ":"JWT","cty":"x;v=1"}"#)
        #expect(decoded(parts[1]) == #"{"jti":"S-SID-1788226200","iat":1788226200,"exp":1788226260}"#)
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(parts[0]).\(parts[1])".utf8), using: .init(data: Data("S-KEY".utf8)))
        #expect(
            parts[2]
                == Data(code).base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(
                    of: "/", with: "_"
                ).replacingOccurrences(of: "=", with: ""))
    }

    @Test func variantsFitWhole() throws {
        let carrier = try Fixture.carrier("infobip") { json in
            let variant = #"{"when":%,"request":{"method":"POST","url":"https://a.example/#","json":{}}}"#
            func make(_ when: String, _ name: String) -> String {
                variant.replacingOccurrences(of: "%", with: when).replacingOccurrences(of: "#", with: name)
            }
            let list = [
                make(#"{"encoding":"ucs2","batch":"many"}"#, "um"), make(#"{"batch":"many"}"#, "m"),
                make(#"{"network":"viettel"}"#, "v"), make(#"{"senderType":"otp"}"#, "o"),
            ]
            json["send"]?["variants"] = try? Fixture.json("[\(list.joined(separator: ","))]")
        }
        func url(_ input: String, _ change: (inout RenderingContext) -> Void = { _ in }) throws -> String {
            var context = Fixture.context(carrier, try Fixture.json(input))
            change(&context)
            return String(try carrier.request(context).url.split(separator: "/").last ?? "")
        }
        let two = #""to":["+84901888484","+84918238965"]"#
        #expect(try url("{\(two),\"encoding\":\"ucs2\"}") == "um")
        #expect(try url("{\(two)}") == "m")
        #expect(try url("{}") { $0.recipients[0].network = .viettel } == "v")
        #expect(try url("{}") { $0.recipients[0].network = .mobifone } == "messages")
    }

    @Test func controlCharactersAreRefusedInXML() throws {
        let carrier = try Fixture.book().carrier("viettel-soap")
        var context = Fixture.context(carrier)
        context.text = "a\u{1}b"
        #expect(throws: Problem.self) { try carrier.request(context) }
        context.text = "a\rb"
        #expect(try carrier.readBack(carrier.request(context)).text == "a\rb")
    }

    @Test(arguments: [
        (0, "1970-01-01T07:00:00+07:00"), (951_782_400, "2000-02-29T07:00:00+07:00"),
        (4_102_444_799, "2100-01-01T06:59:59+07:00"),
    ])
    func dates(_ seconds: Int, _ expected: String) throws {
        let zone = try #require(Zone("Asia/Ho_Chi_Minh"))
        // Viet Nam moved from +08 to +07 in 1975.
        #expect(DateFormat.iso.text(seconds, in: zone) == (seconds == 0 ? "1970-01-01T08:00:00+08:00" : expected))
    }
}
