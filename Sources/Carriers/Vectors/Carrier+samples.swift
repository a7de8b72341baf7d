import Campaigns

extension Carrier {
    /// The requests for each encoding that the carrier takes, to one and to many recipients, then those for a token and
    /// for receipts. Every secret is `***`: what stands for it while the request is rendered is not the secret.
    package var samples: [SampleRequest] {
        guard let send, let first = content.encodings.first else { return [] }
        var samples: [SampleRequest] = []
        for encoding in content.encodings {
            for count in send.batch.max > 1 ? [1, min(3, send.batch.max)] : [1] {
                let context = sampleContext(encoding, recipients: count)
                samples.append(sample("send", context) { () throws(Problem) in try self.request(context) })
            }
        }
        let context = sampleContext(first, recipients: 1)
        if case .tokenFetch = auth {
            samples.append(sample("token", context) { () throws(Problem) in try self.tokenRequest(context) })
        }
        if receipts.poll != nil {
            samples.append(sample("poll", context) { () throws(Problem) in try self.pollRequest(context) })
        }
        return samples
    }

    private func sample(
        _ purpose: String, _ context: RenderingContext, _ render: () throws(Problem) -> HTTPRequest?
    ) -> SampleRequest {
        let result: Result<HTTPRequest, Problem>
        do throws(Problem) {
            result = (try render()).map { .success(masked($0)) } ?? .failure(Texts.requestMissing(purpose, carrier: id))
        } catch {
            result = .failure(error)
        }
        return SampleRequest(
            purpose: purpose, encoding: context.encoding, recipients: context.recipients.count, result: result)
    }

    private func sampleContext(_ encoding: Carrier.Encoding, recipients count: Int) -> RenderingContext {
        let text = (content.label ?? "") + (encoding == .ucs2 ? "Cảnh báo lũ" : "Canh bao lu")
        var input: JSON = ["text": .string(text), "encoding": .string(encoding.rawValue)]
        input["to"] = .array(sampleNumbers(count).map { .string($0.e164) })
        var context = VectorContext.context(self, input)
        if content.mode == .templateParams, let template = sampleTemplate(context) {
            (context.template, context.params) = (template, template.pattern.samples)
            context.text = template.pattern.filled(with: template.pattern.samples) ?? text
        }
        context.callbackURL = "https://loa.example/receipts/\(id)/TOKEN"
        context.secret = { "~\($0)~" }
        // A token that we sign ourselves is signed; one that is fetched is not known here.
        if case .jwt = auth { context.authToken = nil } else { context.authToken = "~auth.token~" }
        return context
    }

    private func sampleTemplate(_ context: RenderingContext) -> Sender.Template? {
        context.sender.templates(on: context.recipients.compactMap(\.network)).first ?? context.sender.templates.first
    }

    /// Numbers of a network that is routed here, so that the variants for networks show.
    private func sampleNumbers(_ count: Int) -> [PhoneNumber] {
        let starts: [UInt32] = [961_234_567, 912_345_678, 901_234_567, 921_234_567, 993_456_789, 871_234_567]
        let routed = starts.first { start in
            PhoneNumber(nsn: start)?.prefixNetwork.map(routing.networks.contains) ?? false
        }
        return (0..<UInt32(count)).compactMap { PhoneNumber(nsn: (routed ?? starts[0]) + $0) }
    }

    private func masked(_ request: HTTPRequest) -> HTTPRequest {
        var request = request
        request.url = Self.masked(request.url)
        request.body = Array(Self.masked(String(decoding: request.body, as: UTF8.self)).utf8)
        request.headers = request.headers.map { field in
            if case .basic = auth, field.name.lowercased() == "authorization" {
                return HTTPField(field.name, "Basic ***")
            }
            return HTTPField(field.name, Self.masked(field.value))
        }
        return request
    }

    private static func masked(_ text: String) -> String { text.replacing(/~[A-Za-z0-9_.]+~/, with: "***") }
}
