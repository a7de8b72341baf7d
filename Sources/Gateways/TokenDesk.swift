import Campaigns
import Carriers
import Delivery

/// Keeps one gateway's token: fetched once for all who wait, renewed before it ends, forgotten when refused.
actor TokenDesk {
    enum Answer: Sendable {
        /// The description knows no token.
        case none
        case token(String)
        /// There is no token to be had; this is what it means for the submission, which certainly was not sent.
        case verdict(Verdict)
    }

    private let carrier: Carrier
    private let transport: CurlTransport
    private let reach: Reach
    private let time: any Time
    private var current: (token: String, until: Instant)?
    private var fetching: Task<Answer, Never>?
    /// When a token was last asked for, whatever came of it.
    private var asked: Instant?
    /// Fetches that gave no token, one after the other: why the last one did not, and when the next may go.
    private var failures = 0
    private var failed: (detail: String, until: Instant)?

    init(_ carrier: Carrier, transport: CurlTransport, reach: Reach, time: any Time) {
        self.carrier = carrier
        self.transport = transport
        self.reach = reach
        self.time = time
    }

    func token(_ context: RenderingContext) async -> Answer {
        guard case .tokenFetch(let rule) = carrier.auth else { return .none }
        if let current, time.now() < current.until { return .token(current.token) }
        if let fetching { return await fetching.value }
        if let failed, time.now() < failed.until { return .verdict(.unreachable(detail: failed.detail)) }
        if let wait = wait(rule) { return .verdict(.throttled(afterMilliseconds: wait)) }
        asked = time.now()
        let task = Task { await self.fetch(rule, context) }
        fetching = task
        let answer = await task.value
        fetching = nil
        return answer
    }

    /// Milliseconds until a token may be asked for again (`minIntervalSeconds`); nil where it may be now. Who waits was
    /// certainly not sent and uses up no attempt.
    private func wait(_ rule: Carrier.Auth.TokenFetch) -> Int? {
        guard let asked, let seconds = rule.minIntervalSeconds else { return nil }
        let left = asked.advanced(bySeconds: Double(seconds)).milliseconds - time.now().milliseconds
        return left > 0 ? Int(left) : nil
    }

    /// A token that the gateway refused; a newer one is left alone.
    func forget(_ token: String?) {
        if current?.token == token { current = nil }
    }

    private func fetch(_ rule: Carrier.Auth.TokenFetch, _ context: RenderingContext) async -> Answer {
        let request: HTTPRequest
        do {
            guard let rendered = try carrier.tokenRequest(context) else { return .none }
            request = rendered
        } catch {
            return .verdict(.blocked(.config, detail: error.what.en))
        }
        switch await transport.exchange(request, carrier.transport, reach: reach) {
        // No message was in the request, so whatever happened to it, none was sent.
        case .neverSent(let fault), .perhapsSent(let fault): return .verdict(miss("token: \(fault.word)"))
        case .answered(let reply): return read(reply, rule)
        }
    }

    private func read(_ reply: HTTPReply, _ rule: Carrier.Auth.TokenFetch) -> Answer {
        switch carrier.readToken(reply) {
        case .token(let token, let seconds):
            let life = max(1, (seconds ?? rule.ttlSeconds) - rule.skewSeconds)
            (failures, failed) = (0, nil)
            current = (token, time.now().advanced(bySeconds: Double(life)))
            return .token(token)
        case .failed(let reading):
            switch reading.outcome {
            case .blocked, .rejected, .authExpired:
                let reason = StateReason(word: reading.reason?.rawValue ?? "auth")
                return .verdict(.blocked(reason, detail: reading.code ?? "token"))
            case .throttled: return .verdict(.throttled(afterMilliseconds: reading.retryAfterMs))
            default:
                let code = reading.code.map { ", \($0)" } ?? ""
                return .verdict(miss("token: HTTP \(reply.status)\(code)"))
            }
        }
    }

    /// A fetch that failed for a reason that may pass is not tried again before the description's `retry` allows, and
    /// uses up no recipient's attempt. After `maxAttempts` of them the lane stands still with the reason, for a person.
    private func miss(_ detail: String) -> Verdict {
        failures += 1
        guard failures < carrier.retry.maxAttempts else {
            (failures, failed) = (0, nil)
            return .blocked(.auth, detail: detail)
        }
        var wait = Double(carrier.retry.baseMs)
        for _ in 1..<failures { wait = min(wait * carrier.retry.factor, Double(carrier.retry.maxMs)) }
        failed = (detail, time.now().advanced(bySeconds: min(wait, Double(carrier.retry.maxMs)) / 1_000))
        return .unreachable(detail: detail)
    }
}
