import Campaigns
package import Carriers
package import Logging

/// Takes the receipts of one carrier into the ledger. What returns is durable, so that it may be acknowledged.
package struct ReceiptIntake: Sendable {
    /// What became of the receipts of one callback or poll.
    package struct Tally: Sendable, Equatable {
        package var taken = 0
        /// Came before the reply that names their identifier.
        package var early = 0
        /// Name nobody of this ledger.
        package var unknown = 0
        /// No rule of the description knows their state: counted and alarmed, they change nothing.
        package var unmapped = 0
        package var ignored = 0
    }

    private let carrier: Carrier
    private let books: Bookkeeper
    private let ledger: any Ledger
    private let time: any Time
    private let log: Logger
    private let learning: NetworkLearning?

    /// `learning`: told of the networks that receipts report; nil where nobody wants to know.
    package init(
        _ carrier: Carrier, books: Bookkeeper, ledger: any Ledger, time: any Time, log: Logger,
        learning: NetworkLearning? = nil
    ) {
        self.carrier = carrier
        self.books = books
        self.ledger = ledger
        self.time = time
        self.log = log
        self.learning = learning
    }

    /// - Throws: when the ledger fails; then nothing may be acknowledged.
    @discardableResult
    package func take(_ receipts: [ReceiptReading]) async throws -> Tally {
        var tally = Tally()
        var entries: [LogEntry] = []
        for receipt in receipts {
            switch receipt.state {
            case .ignore, .final: tally.ignored += 1
            case .unmapped:
                tally.unmapped += 1
                log.warning("receipt with an unknown state", metadata: ["gateway": "\(carrier.id)"])
            case .pending, .sent, .delivered, .undelivered, .expired, .rejected:
                let found = try await self.entries(for: receipt)
                if found.isEmpty {
                    entries += try await keep(receipt, &tally)
                } else {
                    tally.taken += 1
                    entries += found
                    if let network = receipt.fields["network"] { await learning?.hear(network, of: found) }
                }
            }
        }
        try await books.record(entries)
        if tally.unknown > 0 { log.notice("receipt for nobody", metadata: ["gateway": "\(carrier.id)"]) }
        return tally
    }

    private func entries(for receipt: ReceiptReading) async throws -> [LogEntry] {
        if let text = receipt.recipientKey, let key = RecipientKey(text) { return try await entries(for: receipt, key) }
        for (hash, address) in hashes(receipt) {
            guard let reference = try await ledger.find(reference: hash) else { continue }
            guard try await books.open(reference.page.plan) else { continue }
            return try await books.entries(for: waiting(receipt, hash, address), reference)
        }
        return []
    }

    private func entries(for receipt: ReceiptReading, _ key: RecipientKey) async throws -> [LogEntry] {
        guard try await books.open(key.page.plan), let page = await books.page(key.page),
            // A carrier speaks for its own recipients only.
            page.gateway == carrier.id, Int(key.position) < page.count
        else { return [] }
        let event = RecipientEvent.receipt(receipt.recipientState, evidence)
        return [LogEntry(page: key.page, start: key.position, event: event, at: time.now())]
    }

    /// An identifier that no reply has named yet may still be named; a key of ours that names nobody never will.
    private func keep(_ receipt: ReceiptReading, _ tally: inout Tally) async throws -> [LogEntry] {
        let names = receipt.recipientKey == nil ? hashes(receipt) : []
        // The reply may name either of a receipt's identifiers, so it waits under both.
        for (hash, address) in names {
            let waiting = waiting(receipt, hash, address)
            guard let reference = try await ledger.hold(waiting) else { continue }
            let entries = try await books.open(reference.page.plan) ? books.entries(for: waiting, reference) : []
            if entries.isEmpty { tally.unknown += 1 } else { tally.taken += 1 }
            return entries
        }
        if names.isEmpty { tally.unknown += 1 } else { tally.early += 1 }
        return []
    }

    private func hashes(_ receipt: ReceiptReading) -> [(hash: UInt64, address: UInt64)] {
        var hashes: [(UInt64, UInt64)] = []
        if let id = receipt.messageId {
            hashes.append((Reference.hash(carrier: carrier.id, kind: "messageId", identifier: id), 0))
        }
        let address = books.roll.address(written: receipt.address)
        // An address that is no number is not everybody: the receipt is for nobody.
        if let id = receipt.batchId, receipt.address == nil || address != 0 {
            hashes.append((Reference.hash(carrier: carrier.id, kind: "batchId", identifier: id), address))
        }
        return hashes
    }

    private func waiting(_ receipt: ReceiptReading, _ hash: UInt64, _ address: UInt64) -> WaitingReceipt {
        WaitingReceipt(
            hash: hash, address: address, state: receipt.recipientState, evidence: evidence, at: time.now())
    }

    private var evidence: Evidence {
        switch carrier.receipts.level {
        case .none: .accepted
        case .network: .network
        case .handset: .handset
        }
    }
}

extension ReceiptReading {
    /// Receipts only say where a recipient is; "pending" and "sent" prove that the gateway took it.
    fileprivate var recipientState: RecipientState {
        switch state {
        case .delivered: .delivered
        case .undelivered: .undelivered
        case .expired: .expired
        case .rejected: .rejected
        case .pending, .sent, .final, .ignore, .unmapped: .submitted
        }
    }
}
