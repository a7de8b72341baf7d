import Campaigns
import Testing

@testable import Carriers

/// A description that the schema allows and that is wrong in every way which can be wrong at once: each mistake has a
/// sentence of its own.
struct LintOfOneDescriptionTests {
    static let document = #"""
        {"version": 1, "carriers": [{
          "id": "bad", "name": "Bad", "kind": "http", "routing": {"networks": ["*"], "fallback": ["nobody"]},
          "address": {"format": "intl84"},
          "senders": [
            {"name": "A", "type": "qc", "default": true, "networks": ["viettel"], "templates": [
              {"id": "T1", "networks": ["viettel"], "pattern": "Lu {P1,5}"},
              {"id": "T2", "networks": ["viettel"], "pattern": "Lu {P1}"}]},
            {"name": "B", "type": "cskh", "default": true, "networks": ["vinaphone"]}],
          "content": {"encodings": ["gsm7", "ucs2"], "flags": {"gsm7": "0"}, "mode": "templateParams"},
          "limits": {"rate": {"perSecond": 5, "unit": "part"}, "concurrency": 1, "adaptive": {"floorPerSecond": 9}},
          "windows": {"allow": [{"from": "22:00", "to": "07:00"}]},
          "retry": {"onAmbiguous": "replaySameKey"},
          "send": {"batch": {"min": 60, "max": 50}, "request": {
            "method": "GET", "url": "http://sms.bad.example/send",
            "headers": {"X-Token": "{{auth.token}}", "X-H": "{{secret.H}}", "api-key": "0123456789"},
            "query": [["to", "{{recipient.address}}"], ["k", "{{secret.K}}"], ["f", "{{message.flag}}"],
              ["id", "{{recipient.key|truncate:8}}"], ["t", "{{template.id}}"]]}},
          "response": {"format": "json", "rules": [
            {"when": {"http": "200-299"}, "outcome": "duplicate"},
            {"when": {"http": "500"}, "outcome": "temporary"},
            {"when": {"http": "500", "body": {"/e": ["1"]}}, "outcome": "rejected"},
            {"when": {"http": "207"}, "outcome": "partial"},
            {"when": {"http": "401"}, "outcome": "authExpired"}]},
          "receipts": {"level": "network", "finalAfterSeconds": 60, "callback": {
            "methods": ["POST"], "format": "json", "auth": {"ipAllow": ["203.0.113.0/24", "203.0.113.0/99"]},
            "aggregate": true, "key": {"batchId": "/b"},
            "states": [{"when": {"body": {"/s": ["1"]}}, "state": "final"}], "ack": {"status": 200, "body": ""}}}
        }]}
        """#

    static let codes = [
        "fallback-unknown", "sender-unregistered", "sender-defaults", "advertising-rules", "flag-missing",
        "template-missing", "template-unfit", "template-unsent", "adaptive-too-fast", "window-empty",
        "get-without-fresh", "batch-without-each", "batch-bounds", "key-cut", "token-without-auth", "secret-in-url",
        "secret-in-the-clear", "secret-written", "secret-missing", "replay-without-key", "unreachable-rule",
        "none-accepts", "partial-missing", "temporary-by-status", "accepted-by-status", "expired-without-token",
        "totals-only", "receipt-unmatched", "address-unread",
    ]

    @Test func eachMistakeHasItsSentence() throws {
        let findings = try CarrierLint.findings(reading: Array(Self.document.utf8), file: "bad.json") { _ in false }
        #expect(!findings.contains { $0.code == "invalid" }, "\(findings.map { $0.sentence(.en) })")
        #expect(Set(findings.map(\.code)) == Set(Self.codes))
        for language in Language.allCases {
            let sentences = findings.map { $0.sentence(language) }
            #expect(Set(sentences).count == sentences.count, "a sentence is said twice")
            #expect(sentences.allSatisfy { $0.hasPrefix("bad.json:") && $0.contains("$.carriers[0]") })
        }
        #expect(findings.allSatisfy { $0.place.line != nil && $0.place.column != nil })
    }

    /// The rest excludes one of those: nothing that lint knows is left out of both lists.
    @Test func whatCannotBeWrongAtOnceIsTheRest() {
        let rest = Set(LintRule.all.map(\.code)).subtracting(Self.codes)
        #expect(
            rest == [
                "replay-too-long", "replay-by-content", "replay-key-changes", "no-way-for-receipts", "receipt-too-late",
                "callback-open", "text-unsent", "number-unsent", "token-unextracted",
            ])
    }
}
