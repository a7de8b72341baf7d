import Campaigns
import Carriers

/// Small descriptions for what the committed ones do not have.
enum Books {
    /// A token in the body, and results that are polled by the gateway's own identifier.
    static func tokenAndPoll() throws -> CarrierBook {
        let text = """
            {"version": 1, "carriers": [{
              "id": "polled", "name": "Polled", "kind": "http", "routing": {"networks": ["*"]},
              "address": {"format": "national0"}, "senders": [{"name": "UBND", "type": "cskh"}],
              "content": {"encodings": ["gsm7"]}, "limits": {"rate": {"perSecond": 10, "unit": "part"}, "concurrency": 1},
              "auth": {"type": "tokenFetch", "ttlSeconds": 60, "extract": {"token": "/sid", "expiresIn": "/seconds"},
                "ok": {"body": {"/status": [200]}}, "fail": [{"when": {"body": {"/sid": {"exists": false}}},
                  "outcome": "blocked", "reason": "auth", "scope": "carrier"}],
                "request": {"method": "GET", "url": "http://127.0.0.1:18080/login", "query": [["u", "{{secret.U}}"]]}},
              "send": {"batch": {"min": 1, "max": 1}, "request": {"method": "POST",
                "url": "http://127.0.0.1:18080/send/{{sender.name}}", "json": {"sid": "{{auth.token}}",
                "to": "{{recipient.address}}", "text": "{{message.text|base64}}"}}},
              "response": {"format": "json", "rules": [
                {"when": {"text": {"matches": "SessionExpired"}}, "outcome": "authExpired"},
                {"when": {"body": {"/code": [0]}}, "outcome": "accepted"}], "extract": {"messageId": "/ref"}},
              "receipts": {"level": "network", "finalAfterSeconds": 60, "poll": {"unit": "message",
                "firstAfterSeconds": 0, "everySeconds": 1, "maxAgeSeconds": 60,
                "request": {"method": "GET", "url": "http://127.0.0.1:18080/status/{{recipient.carrierId}}",
                  "query": [["sid", "{{auth.token}}"]]},
                "notYet": {"body": {"/code": [105]}}, "items": "/list", "key": {"messageId": "/ref"},
                "states": [{"when": {"body": {"/state": ["D"]}}, "state": "delivered"},
                  {"when": {"body": {"/state": ["U"]}}, "state": "undelivered"}]}}
            }]}
            """
        return try CarrierBook(reading: Array(text.utf8), file: "polled.json")
    }

    /// Neither number nor text can be recovered from what this one sends.
    static func unreadable() throws -> CarrierBook {
        let text = String(decoding: Rewritten.bytes(of: try tokenAndPoll(), port: 18_080), as: UTF8.self)
        return try CarrierBook(
            reading: Array(text.replacing("{{recipient.address}}", with: "{{recipient.address|md5}}").utf8),
            file: "unreadable.json")
    }
}
