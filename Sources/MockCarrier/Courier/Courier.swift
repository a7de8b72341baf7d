import Campaigns
import Carriers

/// Brings receipts to whom they belong: after their delay, again for a minute when nobody answers as agreed.
struct Courier: Sendable {
    /// A receipt on its way.
    struct Errand: Sendable {
        let carrier: Int
        let call: ReceiptCall
        let delayMs: Int
        let number: PhoneNumber
    }

    /// The receiver may have been killed and started again: retries go on for so long after the first attempt.
    static let patience = Duration.seconds(60)

    let account: MockAccount
    /// By the carrier's index; nil where a carrier calls nobody.
    let forges: [ReceiptForge?]
    private let lines = (0..<8).map(CallbackLine.init)

    init(account: MockAccount, forges: [ReceiptForge?]) {
        self.account = account
        self.forges = forges
    }

    /// Carries errands until there are no more, or until it is cancelled.
    func run(_ errands: AsyncStream<Errand>) async {
        await withDiscardingTaskGroup { group in
            for await errand in errands { group.addTask { await carry(errand) } }
        }
    }

    /// - Returns: whether it was acknowledged as agreed.
    @discardableResult
    func carry(_ errand: Errand) async -> Bool {
        await account.count(errand.carrier) { $0.receipts += 1 }
        let clock = ContinuousClock()
        var wait = Duration.milliseconds(200)
        do {
            try await Task.sleep(for: .milliseconds(errand.delayMs))
            let end = clock.now.advanced(by: Self.patience)
            while true {
                if await attempt(errand) { return true }
                guard clock.now.advanced(by: wait) < end else { return false }
                try await Task.sleep(for: wait)
                wait = min(wait * 2, .seconds(3))
            }
        } catch {
            return false
        }
    }

    /// One attempt at once, for receipts that come before the reply.
    ///
    /// - Returns: whether it was acknowledged; otherwise it is not counted and may be carried.
    func carryOnce(_ errand: Errand) async -> Bool {
        guard await attempt(errand) else { return false }
        await account.count(errand.carrier) { $0.receipts += 1 }
        return true
    }

    private func attempt(_ errand: Errand) async -> Bool {
        let line = lines[Int(errand.number.nsn) % lines.count]
        let answer = await line.send(errand.call)
        guard let status = answer.status,
            forges[errand.carrier]?.isAcknowledged(status: status, body: answer.body) == true
        else { return false }
        await account.count(errand.carrier) { $0.receiptsAcknowledged += 1 }
        return true
    }
}
