import Campaigns
import Carriers
import Hummingbird

/// Plays the gateway for one request after another, and shows the account.
struct MockResponder: HTTPResponder {
    let settings: MockSettings
    let played: [PlayedCarrier]
    let routes: MockRoutes
    let account: MockAccount
    let desk: TokenDesk
    let courier: Courier
    let errands: AsyncStream<Courier.Errand>.Continuation
    let prompter: MockPrompter

    func respond(to request: Request, context: MockContext) async throws -> Response {
        let method = request.method.rawValue
        guard let route = routes.route(method, request.uri.path) else {
            return await AccountPages(account: account, carriers: played.map(\.carrier.id)).response(to: request)
        }
        var request = request
        let buffer = try await request.collectBody(upTo: 16_777_216)
        let seen = Carriers.HTTPRequest(
            method: method, url: "http://\(settings.host)\(request.uri.string)",
            headers: request.headers.map { Carriers.HTTPField($0.name.rawName, $0.value) },
            body: Array(buffer.readableBytesView))
        switch route.errand {
        case .token: return Self.response(await token(route.carrier))
        case .poll: return Self.response(await poll(seen, route.carrier))
        case .send:
            switch await submission(seen, route.carrier) {
            case .whole(let reply): return Self.response(reply)
            case .half(let reply): return Self.half(reply, context)
            case .tokenExpired, nil:
                await context.closeConnection()
                throw CancellationError()
            }
        }
    }

    private func token(_ index: Int) async -> HTTPReply {
        guard let forge = played[index].tokens else { return HTTPReply(status: 404) }
        await account.count(index) { $0.tokens += 1 }
        return forge.reply(await desk.issue(for: index, seconds: forge.seconds))
    }

    private func poll(_ request: Carriers.HTTPRequest, _ index: Int) async -> HTTPReply {
        guard let forge = played[index].polls else { return HTTPReply(status: 404) }
        guard await isKnown(request, index) else { return played[index].replies.reply(.authExpired) }
        return forge.reply(await account.states(of: NamedThings.all(in: request), carrier: index, at: WallClock.now))
    }

    /// How an answer goes out.
    private enum Answer {
        case whole(HTTPReply)
        /// Half of the body, then the connection closes.
        case half(HTTPReply)
        /// What the description says of a token that is no longer good.
        case tokenExpired
    }

    /// - Returns: nil when the connection shall close without a reply.
    private func submission(_ request: Carriers.HTTPRequest, _ index: Int) async -> Answer? {
        let carrier = played[index].carrier
        guard await isKnown(request, index) else { return .whole(played[index].replies.reply(.authExpired)) }
        guard let found = try? carrier.readBack(request),
            let order = MockOrder(found, carrier: index, of: carrier)
        else {
            // What the description did not render is no message: a gateway would not understand it either.
            return .whole(HTTPReply(status: 400, headers: [HTTPField("Content-Type", "text/plain")]))
        }
        if let line = await prompter.next(carrier.id) { return await say(line, to: order, carrier) }
        let answer = await decided(order, played[index].replies)
        if case .tokenExpired? = answer {
            if let token = TokenDesk.token(in: request) { await desk.revoke(token) }
            await account.count(index) { $0.tokensEnded += 1 }
            return .whole(played[index].replies.reply(.authExpired))
        }
        return answer
    }

    /// A line of the script. Where the message goes out, it does so as the oracle would have it.
    private func say(_ line: MockScript.Line, to order: MockOrder, _ carrier: Carrier) async -> Answer? {
        let reading = carrier.read(line.reply, recipients: [])
        if line.sends ?? (reading.outcome == .accepted) {
            await announce(await account.take(order, at: WallClock.now), order)
        }
        if line.waitMs > 0 { try? await Task.sleep(for: .milliseconds(line.waitMs)) }
        if line.closes { return nil }
        return line.isCut ? .half(line.reply) : .whole(line.reply)
    }

    private func decided(_ order: MockOrder, _ replies: ReplyForge) async -> Answer? {
        let ruling = await account.take(order, at: WallClock.now)
        await announce(ruling, order)
        await pause(order, ruling.handling)
        switch ruling.handling {
        case .closeBeforeReply: return nil
        case .tokenExpired: return .tokenExpired
        case .throttled: return .whole(replies.reply(.throttled))
        case .temporary: return .whole(replies.reply(.temporary))
        case .blocked: return .whole(replies.reply(.blocked))
        case .balance: return .whole(replies.reply(.balance))
        case .ambiguous: return .whole(replies.reply(.ambiguous))
        case .http500: return .whole(HTTPReply(status: 500, headers: [HTTPField("Content-Type", "text/plain")]))
        case .html: return .whole(Self.proxyPage)
        case .half: return .half(replies.reply(ruling.results, batchId: ruling.batchId))
        case .accepted, .rejected, .hang: return .whole(replies.reply(ruling.results, batchId: ruling.batchId))
        }
    }

    private func isKnown(_ request: Carriers.HTTPRequest, _ index: Int) async -> Bool {
        guard played[index].tokens != nil else { return true }
        guard let token = TokenDesk.token(in: request) else { return false }
        return await desk.isGood(token, for: index)
    }

    /// Hands the receipts to the courier; early ones are brought before the reply.
    private func announce(_ ruling: MockRuling, _ order: MockOrder) async {
        guard let forge = played[order.carrier].receipts,
            let url = order.callbackURL ?? settings.callbackURLs[forge.carrier.id], Loopback.bare(url) != nil
        else { return }
        for notice in forge.isAggregate ? aggregate(ruling) : ruling.notices {
            guard let call = forge.call(notice.end, about: notice.subject, to: url) else { continue }
            var delay = settings.receiptDelayMs.pick(settings.oracle, notice.subject.number, salt: 11)
            if notice.late { delay += settings.shares.lateMs }
            let errand = Courier.Errand(
                carrier: order.carrier, call: call, delayMs: notice.early ? 0 : delay, number: notice.subject.number)
            let isThere = notice.early ? await courier.carryOnce(errand) : false
            if !isThere { errands.yield(errand) }
            if notice.twice { errands.yield(errand) }
            yieldStrays(notice, errand, forge, url)
        }
    }

    /// What comes beside a receipt and must change nothing.
    private func yieldStrays(
        _ notice: MockRuling.Notice, _ errand: Courier.Errand, _ forge: ReceiptForge, _ url: String
    ) {
        var calls: [ReceiptCall?] = []
        if notice.outOfOrder { calls.append(forge.onItsWay(notice.subject, to: url)) }
        if notice.unknown { calls.append(forge.call(notice.end, about: notice.subject.unknown, to: url)) }
        for call in calls.compactMap({ $0 }) {
            errands.yield(
                Courier.Errand(
                    carrier: errand.carrier, call: call, delayMs: errand.delayMs + 100, number: errand.number))
        }
    }

    /// One receipt with totals in place of one a recipient.
    private func aggregate(_ ruling: MockRuling) -> [MockRuling.Notice] {
        guard var first = ruling.notices.first else { return [] }
        var subject = first.subject
        subject.delivered = ruling.notices.count { $0.end == .delivered }
        subject.failed = ruling.notices.count - subject.delivered
        first = .init(subject: subject, end: first.end, twice: first.twice, early: first.early, late: first.late)
        return [first]
    }

    private func pause(_ order: MockOrder, _ handling: MockFate.Handling) async {
        guard let number = order.recipients.first?.number else { return }
        var wait = settings.latencyMs.pick(settings.oracle, number, salt: 12)
        if handling == .hang { wait += settings.shares.hangMs }
        if wait > 0 { try? await Task.sleep(for: .milliseconds(wait)) }
    }

    static func response(_ reply: HTTPReply) -> Response {
        var headers = HTTPFields()
        for field in reply.headers {
            guard let name = HTTPFields.Element.Name(field.name) else { continue }
            headers.append(.init(name: name, value: field.value))
        }
        return Response(
            status: .init(code: reply.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }

    /// Promises the whole body and breaks off in its middle.
    private static func half(_ reply: HTTPReply, _ context: MockContext) -> Response {
        var whole = response(reply)
        let count = reply.body.count
        whole.body = ResponseBody(contentLength: max(1, count)) { writer in
            try await writer.write(ByteBuffer(bytes: reply.body.prefix(count / 2)))
            await context.closeConnection()
            throw CancellationError()
        }
        return whole
    }

    /// What a proxy in between answers with, at status 200.
    private static let proxyPage = HTTPReply(
        status: 200, headers: [HTTPField("Content-Type", "text/html; charset=utf-8")],
        body: Array("<!DOCTYPE html><html><head><title>Proxy</title></head><body><p>Sign in.</p></body></html>".utf8))
}
