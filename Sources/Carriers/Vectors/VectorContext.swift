package import Campaigns

/// The context that every vector fixes, with the input of one of them.
package enum VectorContext {
    static let callbackURL = "https://dlr.example/r/tok"

    /// Secrets are `S-NAME`; recipients have the keys k1, k2 … and the numbers 100, 101 …; it is 2026-09-01 08:30 in
    /// the carrier's time zone.
    package static func context(_ carrier: Carrier, _ input: JSON = .object([])) -> RenderingContext {
        let text = input["text"]?.string ?? "Lu ve"
        let recipients = recipients(of: carrier, input)
        var context = RenderingContext(
            recipients: recipients, sender: sender(of: carrier, recipients, input),
            params: input["params"]?.array?.compactMap(\.text), text: text,
            encoding: input["encoding"]?.string.flatMap(Carrier.Encoding.init(rawValue:)) ?? .gsm7,
            parts: max(1, TextMeasure(text, limits: carrier.contract.text.limits).parts), batchKey: "b-0001",
            batchSeq: 77, batchCarrierId: "cid-9", campaignId: "flood", campaignName: "flood",
            callbackURL: callback(input["callback"]), now: seconds("2026-09-01T08:30", in: carrier.zone) ?? 0,
            uuid: "00000000-0000-4000-8000-000000000000", authToken: "TOK", secret: { "S-\($0)" })
        context.scheduleAt = input["at"]?.string.flatMap { seconds($0, in: carrier.zone) }
        context.usesSandbox = isSet(input["sandbox"])
        return context
    }

    /// The addresses of the input that are no Vietnamese mobile numbers: a vector with one cannot be replayed.
    package static func unreadable(_ input: JSON) -> [String] {
        (input["to"]?.array ?? []).map { $0.text ?? "" }.filter { AddressForm.number($0) == nil }
    }

    private static func recipients(of carrier: Carrier, _ input: JSON) -> [RenderingContext.Recipient] {
        let sentAt = seconds("2026-09-01T08:00", in: carrier.zone)
        let addresses = input["to"]?.array?.compactMap(\.text) ?? ["+84901888484"]
        return addresses.compactMap(AddressForm.number).enumerated().map { index, number in
            RenderingContext.Recipient(
                number: number, key: "k\(index + 1)", seq: 100 + index, network: number.prefixNetwork,
                carrierId: "ref-1", sentAt: sentAt)
        }
    }

    /// The sender that the input names, otherwise the one for the recipients' network.
    private static func sender(
        of carrier: Carrier, _ recipients: [RenderingContext.Recipient], _ input: JSON
    ) -> Carrier.Sender {
        if let name = input["sender"]?.string, let named = carrier.senders.first(where: { $0.name == name }) {
            return named
        }
        return recipients.first?.network.map(carrier.sender) ?? carrier.defaultSender
    }

    /// `false`, null and an empty text take the callback away.
    private static func callback(_ input: JSON?) -> String? {
        guard let input else { return callbackURL }
        if let text = input.string { return text.isEmpty ? nil : text }
        return input == true ? callbackURL : nil
    }

    private static func isSet(_ input: JSON?) -> Bool {
        guard let text = input?.text else { return false }
        return !["", "0", "false"].contains(text)
    }

    /// `2026-09-02T07:00`, with or without seconds, on the clocks of a zone.
    static func seconds(_ written: String, in zone: Zone) -> Int? {
        let fields = written.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard fields.count >= 5, (1_970...9_999).contains(fields[0]) else { return nil }
        let days = CivilDay.days(year: fields[0], month: fields[1], day: fields[2])
        let local = days * 86_400 + fields[3] * 3_600 + fields[4] * 60 + (fields.count > 5 ? fields[5] : 0)
        // The offset at a moment near enough: no vector stands in the hour in which a zone changes it.
        return local - zone.offset(at: local - zone.offset(at: local))
    }
}
