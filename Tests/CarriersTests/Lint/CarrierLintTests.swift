import Campaigns
import Foundation
import Testing

@testable import Carriers

struct CarrierLintTests {
    /// Twenty different mistakes in one description: schema, templates, selectors, lint.
    static let mistakes: [(pointer: String, json: String, words: String)] = [
        ("name", "\"\"", "at least 1"),
        ("adress", "{}", "Did you mean \"address\"?"),
        ("routing/networks/0", "\"vietel\"", "\"viettel\"?"),
        ("routing/fallback", #"["nobody"]"#, "\"nobody\""),
        ("address/format", "\"e16\"", "\"e164\"?"),
        ("senders/0/type", "\"ads\"", "Choose one of"),
        ("content/encodings/1", "\"gsm7\"", "repeated"),
        ("content/label", "5", "a string in quotes"),
        ("limits/rate/perSecond", "0", "> 0"),
        ("limits/concurrency", "1.5", "a whole number"),
        ("windows", #"{"timezone":"Asia/Hanoi","allow":[{"from":"22:00","to":"07:00"}]}"#, "Asia/Ho_Chi_Minh"),
        ("price/perPart/default", "\"6,9\"", "must match"),
        ("transport", #"{"tls":{"verify":false}}"#, "true"),
        ("send/batch/min", "6000", "batch.min (6000) is above"),
        ("send/request/url", "\"https://a.example/{{recipent.key}}\"", "\"recipient.key\"?"),
        ("send/request/json/Content", "\"{{message.text|bas64}}\"", "bas64"),
        ("send/request/json/SmsType", "\"{{vars.kind}}\"", "vars.kind"),
        ("send/request/json/RequestId", "\"{{uuid|epoch}}\"", "date and epoch"),
        ("retry", #"{"onAmbiguous":"replaySameKey","giveUpAfterSeconds":90000}"#, "remembers a key for 86400 s"),
        ("response/message", "\"regex:(\"", "cannot be read"),
        ("response/rules/0/when/http", "\"2xx\"", "match"),
        ("receipts/callback/auth", "{}", "at least 1"),
        ("receipts/callback/states/0/when", #"{"text":{"matches":"(a)\\1"}}"#, "back-references"),
    ]

    @Test func everyMistakeGetsItsSentence() throws {
        let bytes = try LintFixture.document("esms-qc", Self.mistakes.map { ($0.pointer, $0.json) })
        let findings = try CarrierLint.findings(reading: bytes, file: "carriers.json").filter {
            $0.carrier == "esms-qc"
        }
        let sentences = findings.map { $0.sentence(.en) }
        for mistake in Self.mistakes {
            #expect(sentences.contains { $0.contains(mistake.words) }, "\(mistake.pointer): \(sentences)")
        }
        #expect(Set(sentences).count == sentences.count, "a sentence is said twice")
        #expect(Set(findings.map(\.path.description)).count >= 20)
        #expect(findings.allSatisfy { !$0.sentence(.vi).isEmpty && $0.place.line != nil })
    }

    @Test func mistakeIsSaidOnceWithItsFinestPath() throws {
        let findings = try LintFixture.findings("vonage", [("send/request/form/0/1", "\"{{vars.a}}\"")])
        let invalid = findings.filter { $0.code == "invalid" }
        #expect(invalid.map(\.path.description) == ["$.carriers[0].send.request.form[0][1]"])
        let circle = try LintFixture.findings("vonage", [("send/vars", #"{"a":"{{vars.a}}"}"#)])
        #expect(circle.filter { $0.code == "invalid" }.map(\.path.description) == ["$.carriers[0].send.vars.a"])
    }

    @Test func exampleHasNothingThatBlocks() throws {
        let findings = try CarrierLint.findings(reading: Fixture.bytes("carriers.example.json"), file: "f")
        #expect(findings.filter { $0.severity == .block }.isEmpty, "\(findings.map { $0.sentence(.en) })")
        #expect(!findings.contains { $0.code == "unreachable-rule" || $0.code == "receipt-unmatched" })
    }

    @Test func shippedCarriersAreClean() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../carriers.json")
        let findings = try CarrierLint.findings(reading: Array(Data(contentsOf: file)), file: "carriers.json")
        #expect(findings.filter { $0.severity == .block }.isEmpty, "\(findings.map { $0.sentence(.en) })")
    }

    @Test func defaultsAreLookedAtToo() throws {
        var root = try Fixture.json(Fixture.example())
        let rules = try Fixture.json(
            #"[{"when":{"http":"400-499"},"outcome":"rejected"},{"when":{"http":"429"},"outcome":"throttled"}]"#)
        root["defaults"]?["response"]?["rules"] = rules
        let findings = try CarrierLint.findings(reading: root.compact, file: "f").filter { $0.carrier == nil }
        #expect(findings.map(\.path.description) == ["$.defaults.response.rules[1]"])
        root["carriers"] = 5
        #expect(try CarrierLint.findings(reading: root.compact, file: "f").contains { $0.code == "invalid" })
        #expect(throws: Problem.self) { try CarrierLint.findings(reading: Array("{".utf8), file: "f") }
    }
}
