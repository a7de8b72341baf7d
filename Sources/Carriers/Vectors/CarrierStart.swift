package import Campaigns

/// A small valid description to begin a new carrier with: JSON over POST, one recipient a request, receipts by callback.
package enum CarrierStart {
    /// The document with the carrier of that identifier.
    ///
    /// - Throws: a ``Problem`` (bad use) when the identifier does not suit the schema.
    package static func document(id: String) throws(Problem) -> String {
        guard id.wholeMatch(of: /[a-z][a-z0-9-]{1,31}/) != nil else { throw Texts.carrierIdUnusable(id) }
        let secret = id.uppercased().replacing("-", with: "_")
        return text.replacing("CARRIER-ID", with: id).replacing("CARRIER_SECRET", with: secret)
    }

    private static let text = """
        {
         "version": 1,
         "defaults": {
          "timezone": "Asia/Ho_Chi_Minh",
          "windows": {"allow": [{"from": "07:00", "to": "22:00"}]},
          "response": {
           "rules": [
            {"when": {"http": "429"}, "outcome": "throttled"},
            {"when": {"http": "401,403"}, "outcome": "blocked", "reason": "auth", "scope": "carrier"},
            {"when": {"http": "400-499"}, "outcome": "rejected", "reason": "other", "scope": "batch"},
            {"when": {"http": "500-599"}, "outcome": "ambiguous"}
           ]
          }
         },
         "carriers": [
          {
           "id": "CARRIER-ID",
           "name": "CARRIER-ID",
           "enabled": false,
           "kind": "http",
           "routing": {"networks": ["*"]},
           "address": {"format": "intl84"},
           "senders": [{"name": "BRANDNAME", "type": "cskh", "default": true}],
           "content": {"encodings": ["gsm7", "ucs2"], "flags": {"gsm7": "0", "ucs2": "1"}},
           "limits": {"rate": {"perSecond": 1, "unit": "part", "burst": 1}, "concurrency": 1},
           "price": {"currency": "VND", "perPart": {"default": "300"}},
           "auth": {"type": "header", "headers": {"Authorization": "Bearer {{secret.CARRIER_SECRET_TOKEN}}"}},
           "send": {
            "batch": {"min": 1, "max": 1},
            "request": {
             "method": "POST",
             "url": "https://gateway.example/send",
             "json": {
              "to": "{{recipient.address}}",
              "from": "{{sender.name}}",
              "text": "{{message.text}}",
              "unicode": "{{message.flag|int}}",
              "id": "{{recipient.key}}",
              "callback": {"$when": "callback.url", "$value": "{{callback.url}}"}
             }
            }
           },
           "response": {
            "format": "json",
            "rules": [
             {"when": {"http": "200-299", "body": {"/status": ["ok"]}}, "outcome": "accepted"},
             {"when": {"body": {"/code": ["number"]}}, "outcome": "rejected", "reason": "number", "scope": "recipient"},
             {"when": {"body": {"/code": ["balance"]}}, "outcome": "blocked", "reason": "balance", "scope": "carrier"}
            ],
            "code": "/code",
            "message": "/message",
            "extract": {"messageId": "/messageId"}
           },
           "receipts": {
            "level": "network",
            "finalAfterSeconds": 259200,
            "callback": {
             "methods": ["POST"],
             "format": "json",
             "auth": {"pathToken": true},
             "key": {"recipientKey": "/id"},
             "fields": {"code": "/code"},
             "states": [
              {"when": {"body": {"/status": ["delivered"]}}, "state": "delivered"},
              {"when": {"body": {"/status": ["failed"]}}, "state": "undelivered"},
              {"when": {"body": {"/status": ["expired"]}}, "state": "expired"}
             ],
             "ack": {"status": 200, "body": "OK"}
            }
           }
          }
         ]
        }
        """
}
