import Campaigns
import Carriers

/// Receipts, which anybody may send who finds the address: byte 0 picks the carrier, byte 1 the method and whether the
/// rest is the query or the body; polls are read from the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzReceipt(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard count > 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let carriers = FuzzedBook.carriers
    let carrier = carriers[Int(bytes[0]) % carriers.count]
    let rest = Array(bytes[2...])
    let isQuery = bytes[1] & 1 == 0
    let url = "https://dlr.example/r/tok" + (isQuery ? "?" + String(decoding: rest, as: UTF8.self) : "")
    let call = ReceiptCall(
        method: isQuery ? "GET" : "POST", url: url, headers: [HTTPField("X-Signature", "sha256=00")],
        body: isQuery ? [] : rest)
    _ = carrier.readReceipts(call)
    if let hmac = carrier.receipts.callback?.auth.hmac {
        precondition(!CallbackCheck.isSigned(call, by: hmac, secret: "another secret than any"))
    }
    _ = carrier.readPoll(HTTPReply(status: 200, body: rest))
    return 0
}
