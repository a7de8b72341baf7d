import Campaigns
import Testing

@testable import Carriers

/// Each rule both ways: the example is clean of it, one change makes it speak.
struct LintRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let carrier: String
        /// JSON to put at each pointer of the carrier; null takes the member away.
        let changes: [(pointer: String, json: String)]
        let path: String

        init(_ code: String, _ carrier: String, _ changes: [(String, String)], _ path: String) {
            self.code = code
            self.carrier = carrier
            self.changes = changes
            self.path = path
        }

        var testDescription: String { "\(code) \(path)" }
    }

    static let replay = ("retry", #"{"onAmbiguous":"replaySameKey","giveUpAfterSeconds":3600}"#)
    static let key = ("send/idempotency", #"{"field":"requestId","scope":"recipient","ttlSeconds":3600}"#)

    /// The gateway takes parameters of this pattern; the request sends the text all the same.
    private static func templated(_ pattern: String) -> [(String, String)] {
        [
            ("content/mode", "\"templateParams\""),
            (
                "senders",
                #"[{"name":"A","type":"cskh","templates":[{"id":"T","pattern":"\#(pattern)"}]}]"#
            ),
        ]
    }

    static let cases = [
        Case("get-without-fresh", "kannel", [("transport", "null")], "send.request"),
        Case("get-without-fresh", "twilio", [("send/request/form", "null")], "send.request"),
        Case("batch-without-each", "kannel", [("send/batch/max", "5")], "send.request"),
        Case(
            "batch-without-each", "esms-qc", [("send/request/json/Phones", #"["{{recipient.address}}"]"#)],
            "send.request"),
        Case(
            "batch-without-each", "vonage",
            [("send/batch/max", "3"), ("send/request/headers", #"{"X-To":"{{recipients.addresses}}"}"#)], "send.request"
        ),
        Case("text-unsent", "vonage", [("send/request/form/4/1", "\"y\"")], "send.request"),
        Case("number-unsent", "vonage", [("send/request/form/3/1", "\"y\"")], "send.request"),
        Case(
            "number-unsent", "vonage", [("send/request/form/3/1", "\"{{recipient.address|truncate:8}}\"")],
            "send.request"),
        Case("token-unextracted", "fpt", [("auth/extract", #"{"expiresIn":"/expires_in"}"#)], "auth.extract"),
        Case("flag-missing", "vonage", [("content/flags", #"{"gsm7":"text"}"#)], "content.flags"),
        Case("token-without-auth", "fpt", [("auth", "null")], "send.request"),
        Case("batch-bounds", "twilio", [("send/batch/min", "2")], "send.batch"),
        Case("batch-bounds", "esms-qc", [("send/batch/belowMin", "\"fallback\"")], "send.batch.belowMin"),
        Case(
            "key-cut", "esms-qc", [("send/request/json/RequestId", "\"{{batch.key|truncate:8}}\"")],
            "send.request.json.RequestId"),
        Case("replay-without-key", "vonage", [replay], "retry"),
        Case("replay-too-long", "vmg", [("retry", #"{"onAmbiguous":"replaySameKey"}"#)], "send.idempotency.ttlSeconds"),
        Case(
            "replay-by-content", "fpt", [("retry", #"{"onAmbiguous":"replaySameKey","giveUpAfterSeconds":60}"#)],
            "send.idempotency.basis"),
        Case(
            "replay-key-changes", "vmg", [replay, ("send/request/json/requestId", "\"{{uuid}}\"")],
            "send.idempotency.field"),
        Case("replay-key-changes", "vmg", [replay, ("send/request/json/requestId", "null")], "send.idempotency.field"),
        Case(
            "temporary-by-status", "vmg",
            [
                (
                    "response/rules",
                    #"[{"when":{"body":{"/errorCode":["000"]}},"outcome":"accepted"},"#
                        + #"{"when":{"http":"500-599"},"outcome":"temporary"}]"#
                )
            ], "response.rules[1].when.http"),
        Case(
            "none-accepts", "vmg", [("response/rules", #"[{"when":{"http":"400"},"outcome":"rejected"}]"#)],
            "response.rules"),
        Case(
            "none-accepts", "infobip",
            [("response/partial/rules", #"[{"when":{"http":"200"},"outcome":"rejected"}]"#)], "response.rules"),
        Case(
            "unreachable-rule", "vmg",
            [
                (
                    "response/rules",
                    #"[{"when":{"body":{"/errorCode":["000","1"]}},"outcome":"accepted"},"#
                        + #"{"when":{"http":"200","body":{"/errorCode":["1"]}},"outcome":"rejected"}]"#
                )
            ],
            "response.rules[1]"),
        Case(
            "unreachable-rule", "vonage",
            [
                (
                    "receipts/callback/states",
                    #"[{"when":{"body":{"/status":{"exists":true}}},"state":"sent"},"#
                        + #"{"when":{"body":{"/status":["delivered"]}},"state":"delivered"}]"#
                )
            ],
            "receipts.callback.states[1]"),
        Case(
            "accepted-by-status", "kannel",
            [("response/rules", #"[{"when":{"http":"200-299"},"outcome":"accepted"}]"#)],
            "response.rules[0].when.http"),
        Case(
            "accepted-by-status", "speedsms", [("response/rules", #"[{"when":{"http":"200"},"outcome":"partial"}]"#)],
            "response.rules[0].when.http"),
        Case("partial-missing", "speedsms", [("response/partial", "null")], "response.rules[0]"),
        Case(
            "expired-without-token", "vonage",
            [("response/rules/0/outcome", "\"accepted\""), ("response/rules/1/outcome", "\"authExpired\"")],
            "response.rules[1]"),
        Case("no-way-for-receipts", "vonage", [("receipts/callback", "null")], "receipts.level"),
        Case("totals-only", "esms-qc", [("receipts/poll", "null")], "receipts.callback.aggregate"),
        Case("receipt-too-late", "esms-qc", [("receipts/finalAfterSeconds", "60")], "receipts.finalAfterSeconds"),
        Case("receipt-too-late", "esms-qc", [("receipts/poll/maxAgeSeconds", "60")], "receipts.poll.maxAgeSeconds"),
        Case("receipt-unmatched", "vonage", [("response/extract", "null")], "receipts.callback.key"),
        Case(
            "callback-open", "vonage", [("receipts/callback/auth", #"{"pathToken":false,"ipAllow":[]}"#)],
            "receipts.callback.auth"),
        Case("secret-in-url", "kannel", [("send/request/secretsInUrl", "null")], "send.request.query"),
        Case(
            "secret-in-the-clear", "vonage", [("send/request/url", "\"http://rest.example/sms\"")], "send.request.url"),
        Case(
            "secret-in-the-clear", "twilio", [("send/request/url", "\"http://api.example/sms\"")], "send.request.url"),
        Case("secret-written", "speedsms", [("auth/password", "\"hunter2\"")], "auth.password"),
        Case("secret-written", "vonage", [("send/request/form/1/1", "\"0123456789\"")], "send.request.form[1][1]"),
        Case("sender-unregistered", "vonage", [("senders/0/networks", #"["viettel"]"#)], "senders"),
        Case(
            "sender-defaults", "vonage",
            [("senders", #"[{"name":"A","type":"cskh","default":true},{"name":"B","type":"otp","default":true}]"#)],
            "senders[1].default"),
        Case("template-missing", "vonage", [("content/mode", "\"templateParams\"")], "senders[0]"),
        Case("template-unfit", "vonage", templated("Lu \\u0065\\u0302 {P1,9}"), "senders[0].templates[0].pattern"),
        Case("template-unfit", "vonage", templated("Lu {P1,0}"), "senders[0].templates[0].pattern"),
        Case("template-unfit", "vonage", templated("Lu {P1}"), "senders[0].templates[0].pattern"),
        Case(
            "template-unfit", "vonage", templated("Lu {P1,9}") + [("content/label", "\"[TB] \"")],
            "senders[0].templates[0].pattern"),
        Case(
            "template-unfit", "vonage", templated("Lu https {P1,9}") + [("content/forbidden", #"["https"]"#)],
            "senders[0].templates[0].pattern"),
        Case(
            "template-unfit", "vonage",
            templated("Lũ {P1,9}") + [("content/encodings", #"["gsm7"]"#), ("content/flags", #"{"gsm7":"text"}"#)],
            "senders[0].templates[0].pattern"),
        Case(
            "template-unsent", "vonage", templated("Lu {P1,9}") + [("send/request/form/4/1", "\"y\"")], "send.request"),
        Case(
            "address-unread", "vonage", [("receipts/callback/auth", #"{"ipAllow":["10.0.0.0/8","10.0.0.0/33"]}"#)],
            "receipts.callback.auth.ipAllow[1]"),
        Case("fallback-unknown", "vonage", [("routing/fallback", #"["vonage"]"#)], "routing.fallback[0]"),
        Case(
            "adaptive-too-fast", "vonage", [("limits/adaptive", #"{"floorPerSecond":31}"#)],
            "limits.adaptive.floorPerSecond"),
        Case(
            "window-empty", "vonage", [("windows", #"{"allow":[{"from":"22:00","to":"07:00"}]}"#)], "windows.allow[0]"),
        Case("advertising-rules", "esms-qc", [("content/label", "null")], "content"),
        Case(
            "advertising-rules", "esms-qc", [("windows", #"{"allow":[{"from":"06:00","to":"22:00"}]}"#)], "windows"),
    ]

    @Test(arguments: cases) func speaksAfterTheChangeOnly(_ example: Case) throws {
        let before = try LintFixture.findings(example.carrier).filter { $0.code == example.code }
        #expect(!before.contains { $0.path.description.hasSuffix(".\(example.path)") })
        let after = try LintFixture.findings(example.carrier, example.changes)
        let found = after.filter { $0.code == example.code }
        let paths = found.map { $0.path.description.replacing(/^\$\.carriers\[\d+\]\./, with: "") }
        #expect(paths.contains(example.path), "\(after.map { $0.sentence(.en) })")
        for finding in found {
            #expect(finding.carrier == example.carrier)
            #expect(finding.severity == (finding.promise == nil ? .warn : .block))
            #expect(finding.place.line != nil)
            #expect(finding.what.vi != finding.what.en && !finding.advice.vi.isEmpty)
        }
    }

    @Test func everyRuleHasACase() {
        let known = Set(Self.cases.map(\.code)).union(["secret-missing"])
        #expect(known == Set(LintRule.all.map(\.code)))
    }

    /// Only what breaks a promise refuses a file that the schema allows.
    @Test func whatBlocks() {
        let blocking = LintRule.all.filter { $0.promise != nil }.map(\.code)
        #expect(
            Set(blocking) == [
                "get-without-fresh", "batch-without-each", "key-cut", "replay-without-key", "replay-too-long",
                "replay-key-changes", "none-accepts", "callback-open", "adaptive-too-fast", "template-unsent",
                "text-unsent", "number-unsent", "token-unextracted",
            ])
    }

    @Test func replayInsideTheWindowIsFine() throws {
        let findings = try LintFixture.findings("vmg", [Self.replay])
        #expect(!findings.contains { $0.code.hasPrefix("replay") })
    }

    @Test func variantForManyNeedsNoEachInTheOther() throws {
        let many =
            #"[{"when":{"batch":"many"},"request":{"method":"POST","url":"https://a.example/m","form":[["to","{{recipients.addresses}}"]]}}]"#
        let changes = [("send/batch/max", "9"), ("send/variants", many)]
        #expect(try !LintFixture.findings("vonage", changes).contains { $0.code == "batch-without-each" })
        let vars = [
            ("send/batch/max", "9"), ("send/vars", #"{"all":"{{recipients.addresses}}"}"#),
            ("send/request/form/3/1", "\"{{vars.all}}\""),
        ]
        #expect(try !LintFixture.findings("vonage", vars).contains { $0.code == "batch-without-each" })
        let fragment = [
            ("send/batch/max", "9"),
            ("send/request/fragments", #"{"to":{"each":"recipients","template":"<to>{{recipient.address}}</to>"}}"#),
            ("send/request/form/3/1", "\"{{fragment.to|raw}}\""),
        ]
        #expect(try !LintFixture.findings("vonage", fragment).contains { $0.code == "batch-without-each" })
    }

    @Test func flagOfAVariantIsItsOwn() throws {
        let variant =
            #"[{"when":{"encoding":"ucs2"},"request":{"method":"POST","url":"https://a.example","form":[["t","{{message.text}}"]]}}]"#
        let changes = [("content/flags", #"{"gsm7":"text"}"#), ("send/variants", variant)]
        #expect(try !LintFixture.findings("vonage", changes).contains { $0.code == "flag-missing" })
        let other = [
            ("content/flags", #"{"gsm7":"text"}"#), ("send/request/form/5/1", "\"{{message.flag|default:unicode}}\""),
        ]
        #expect(try !LintFixture.findings("vonage", other).contains { $0.code == "flag-missing" })
    }

    @Test func secretsAreMissedByNameOnly() throws {
        let bytes = try Fixture.bytes("carriers.example.json")
        let findings = try CarrierLint.findings(reading: bytes, file: "f") {
            $0 != "KANNEL_USER" && $0 != "FPT_CLIENT_ID"
        }
        let missing = findings.filter { $0.code == "secret-missing" }
        #expect(missing.compactMap(\.carrier) == ["fpt", "kannel"])
        #expect(missing.allSatisfy { $0.severity == .warn })
        #expect(missing.last?.sentence(.en).contains("KANNEL_USER") == true)
        #expect(try !CarrierLint.findings(reading: bytes, file: "f").contains { $0.code == "secret-missing" })
    }

    @Test func plainURLOnThisMachineIsNobodysToRead() throws {
        let changes = [("send/request/secretsInUrl", "null"), ("send/request/url", "\"http://127.0.0.1:13013/send\"")]
        #expect(try !LintFixture.findings("kannel", changes).contains { $0.code.hasPrefix("secret-in") })
    }
}
