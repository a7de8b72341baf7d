import Campaigns
import Carriers
import Delivery
import Hummingbird

/// One carrier's callback: proves who calls, reads, commits, and only then acknowledges in the carrier's words.
struct ReceiptRoute: Sendable {
    /// No receipt in use is larger; what is larger is refused unread.
    static let largestBody = 1 << 20

    let carrier: Carrier
    let token: String
    let publicURL: String
    let secret: @Sendable (String) -> String?
    let intake: ReceiptIntake

    /// - Parameters:
    ///   - request: the call.
    ///   - given: the token of its path.
    ///   - caller: the address at the other end; a proxy's where one stands in between.
    /// - Returns: the carrier's acknowledgement.
    /// - Throws: `HTTPError` for who may not call, and what the ledger throws: then nothing is acknowledged.
    func answer(_ request: Request, token given: String, caller: String?) async throws -> Response {
        guard let callback = carrier.receipts.callback, callback.methods.contains(request.method.rawValue) else {
            throw HTTPError(.notFound)
        }
        // The same answer as for a path that does not exist: a guess learns nothing.
        guard CallbackCheck.isSame(given, token) else { throw HTTPError(.notFound) }
        guard isAllowed(caller, callback), isKnown(request, callback) else { throw HTTPError(.forbidden) }
        let body = try await request.body.collect(upTo: Self.largestBody)
        let call = ReceiptCall(
            method: request.method.rawValue, url: publicURL + request.uri.string,
            headers: request.headers.map { HTTPField($0.name.rawName, $0.value) }, body: Array(body.readableBytesView))
        guard isGenuine(call, callback) else { throw HTTPError(.forbidden) }
        try await intake.take(carrier.readReceipts(call))
        return Self.response(callback.ack)
    }

    private func isAllowed(_ caller: String?, _ callback: Carrier.ReceiptRule.Callback) -> Bool {
        let ranges = callback.auth.ipAllow
        guard !ranges.isEmpty else { return true }
        guard let caller else { return false }
        return ranges.contains { AddressRange($0)?.contains(caller) ?? false }
    }

    private func isKnown(_ request: Request, _ callback: Carrier.ReceiptRule.Callback) -> Bool {
        guard let names = carrier.callbackSecrets else { return true }
        guard let user = secret(names.user), let password = secret(names.password),
            let shown = request.headers[.authorization]
        else { return false }
        return CallbackCheck.isSame(shown, CallbackCheck.basic(username: user, password: password))
    }

    private func isGenuine(_ call: ReceiptCall, _ callback: Carrier.ReceiptRule.Callback) -> Bool {
        guard let hmac = callback.auth.hmac else { return true }
        let context = RenderingContext(
            recipients: [], sender: carrier.defaultSender, text: "", batchKey: "", campaignId: "", campaignName: "",
            now: 0,
            uuid: "", secret: secret)
        guard let secret = try? carrier.text(hmac.secret, context) else { return false }
        return CallbackCheck.isSigned(call, by: hmac, secret: secret)
    }

    private static func response(_ ack: HTTPReply) -> Response {
        var headers = HTTPFields()
        if let type = ack.header("Content-Type") { headers[.contentType] = type }
        return Response(
            status: HTTPResponse.Status(code: ack.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: ack.body)))
    }
}
