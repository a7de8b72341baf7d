import Campaigns
import Carriers

extension MockAccount {
    /// How many copies each number was sent, over all carriers or over one.
    func account(of carrier: Int?) -> [PhoneNumber: Int] {
        guard let carrier else { return copies.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }
        return copies.indices.contains(carrier) ? copies[carrier] : [:]
    }

    /// One JSON object a line, in the order of arrival: `number`, `text`, `carrier`, `at`.
    func lines(carriers: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for message in messages {
            let line = JSON.object([
                .init("number", .string(message.number.e164)), .init("text", .string(texts[message.text])),
                .init("carrier", .string(carriers[message.carrier])), .init("at", .string(message.at.description)),
            ])
            bytes += line.compact
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The state of everything that these identifiers of messages or batches name, at that moment.
    func states(
        of ids: [String], carrier: Int, at now: Instant
    ) -> [(state: ReceiptState, subject: ReceiptForge.Subject)] {
        ids.flatMap { batches[$0] ?? [$0] }.compactMap { deliveries[$0] }.filter { $0.carrier == carrier }.map {
            delivery in
            (now < delivery.due ? .pending : delivery.end.state, delivery.subject)
        }
    }
}

extension MockFate.End {
    /// What a poll says of it once it is there.
    var state: ReceiptState {
        switch self {
        case .delivered: .delivered
        case .undelivered: .undelivered
        case .expired: .expired
        case .rejected: .rejected
        case .never: .pending
        }
    }
}
