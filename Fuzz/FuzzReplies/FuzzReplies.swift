import Campaigns
import Carriers

/// Replies of gateways, as anybody on the way may make them up: byte 0 picks the carrier, byte 1 the status, byte 2 the
/// number of recipients, and the rest is the body. Reading must end, and never crash.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzReply(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard count > 3 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let carriers = FuzzedBook.carriers
    let carrier = carriers[Int(bytes[0]) % carriers.count]
    let statuses = [200, 202, 204, 301, 400, 401, 403, 429, 500, 503]
    let fields = [
        HTTPField("Content-Type", "text/plain"), HTTPField("Retry-After", "12"), HTTPField("Set-Cookie", "A=b"),
    ]
    let reply = HTTPReply(status: statuses[Int(bytes[1]) % statuses.count], headers: fields, body: Array(bytes[3...]))
    let recipients = (0..<UInt32(bytes[2] % 8)).compactMap { index in
        PhoneNumber(nsn: 901_888_484 + index).map {
            RenderingContext.Recipient(number: $0, key: "k\(index)", seq: Int(index))
        }
    }
    let reading = carrier.read(reply, recipients: recipients)
    // A partial reading speaks of everybody, once.
    precondition(reading.recipients.isEmpty || reading.recipients.count == recipients.count)
    _ = carrier.readToken(reply)
    return 0
}
