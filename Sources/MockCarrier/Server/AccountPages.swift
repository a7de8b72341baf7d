import Campaigns
import Carriers
import Hummingbird

/// The pages on which the mock shows its account: `/account`, `/messages`, `/stats`.
struct AccountPages {
    let account: MockAccount
    let carriers: [String]

    func response(to request: Request) async -> Response {
        switch (request.method.rawValue, request.uri.path) {
        case ("GET", "/account"): return await copies(Form((request.uri.query ?? "").utf8)["carrier"])
        case ("GET", "/messages"):
            return Self.response("application/x-ndjson", await account.lines(carriers: carriers))
        case ("GET", "/stats"):
            let stats = await account.stats
            let members = zip(carriers, stats).map { JSON.Member($0, $1.json) }
            return Self.response("application/json", JSON.object(members).compact)
        default: return Response(status: .notFound)
        }
    }

    /// `{"+84912345678": 1, …}`, numbers in ascending order.
    private func copies(_ carrier: String?) async -> Response {
        if let carrier, !carriers.contains(carrier) { return Response(status: .notFound) }
        let copies = await account.account(of: carrier.flatMap(carriers.firstIndex))
        let members = copies.sorted { $0.key < $1.key }.map { JSON.Member($0.key.e164, .number(String($0.value))) }
        return Self.response("application/json", JSON.object(members).compact)
    }

    private static func response(_ type: String, _ body: [UInt8]) -> Response {
        MockResponder.response(HTTPReply(status: 200, headers: [HTTPField("Content-Type", type)], body: body))
    }
}
