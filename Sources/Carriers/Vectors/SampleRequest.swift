package import Campaigns

/// A request as it would leave, for somebody to look at: the secrets in it were never looked up.
package struct SampleRequest: Sendable {
    /// `send`, `token` or `poll`.
    package let purpose: String
    package let encoding: Carrier.Encoding
    package let recipients: Int
    /// The request, or why it cannot be rendered.
    package let result: Result<HTTPRequest, Problem>

    package var json: JSON {
        var json: JSON = [
            "purpose": .string(purpose), "encoding": .string(encoding.rawValue), "recipients": JSON(recipients),
        ]
        switch result {
        case .success(let request):
            json["method"] = .string(request.method)
            json["url"] = .string(request.url)
            json["headers"] = .object(request.headers.map { .init($0.name, .string($0.value)) })
            json["body"] = .string(String(decoding: request.body, as: UTF8.self))
        case .failure(let problem): json["problem"] = .string(problem.sentence(.en))
        }
        return json
    }
}
