import Campaigns
import Carriers

/// A carrier that the mock plays, with everything that it can say, tried out before the mock begins to listen.
struct PlayedCarrier: Sendable {
    let carrier: Carrier
    let replies: ReplyForge
    let receipts: ReceiptForge?
    let polls: PollForge?
    let tokens: TokenForge?

    /// - Throws: a ``Problem`` that says why this description cannot be played.
    init(_ carrier: Carrier, settings: MockSettings) throws(Problem) {
        self.carrier = carrier
        replies = try ReplyForge(carrier)
        receipts = try ReceiptForge.made(for: carrier, secret: settings.secret)
        polls = PollForge.made(for: carrier)
        tokens = try TokenForge.made(for: carrier, seconds: settings.tokenSeconds)
        try check()
    }

    var abilities: MockAbilities {
        MockAbilities(
            canReject: replies.canReject, canTellApart: replies.canTellApart, echoesKeys: replies.echoesKeys,
            isPolled: polls != nil, fetchesToken: tokens != nil,
            pollAfterMs: (carrier.receipts.poll?.firstAfterSeconds ?? 0) * 500)
    }

    /// A request rendered from the description must give back numbers and text, and whatever its receipts need.
    private func check() throws(Problem) {
        let size = max(1, min(carrier.send?.batch.max ?? 1, 2))
        let recipients = Array(SampleRecipients.two.prefix(size))
        let template = carrier.content.mode == .templateParams ? carrier.defaultSender.templates.first : nil
        let text = template?.pattern.filled(with: template?.pattern.samples ?? []) ?? "Loa mock 1"
        var context = RenderingContext(
            recipients: recipients, sender: carrier.defaultSender, template: template,
            params: template?.pattern.samples, text: text, batchKey: "mock-b1", batchSeq: 77,
            campaignId: "mock", campaignName: "mock", callbackURL: "http://127.0.0.1/r/tok", now: 1_800_000_000,
            uuid: "00000000-0000-4000-8000-000000000000", authToken: "mocktoken1", secret: { "S-\($0)" })
        context.encoding = carrier.content.encodings.first ?? .gsm7
        let found: ReadBack
        do throws(Problem) {
            found = try carrier.readBack(carrier.request(context))
        } catch {
            throw Texts.mockCannotPlay(carrier.id, Texts.mockUnrenderable(error))
        }
        guard found.recipients.compactMap(\.number) == recipients.map(\.number),
            let order = MockOrder(found, carrier: 0, of: carrier), template == nil || order.text == text
        else { throw Texts.mockCannotPlay(carrier.id, Texts.mockCannotReadBack) }
        // Without an address in the request there may still be one in the settings.
        guard let receipts else { return }
        let extracted = carrier.description["response"]?["extract"]
        let partial = carrier.description["response"]?["partial"]?["extract"]
        for name in receipts.keyNames {
            let isThere =
                switch name {
                case "recipientKey": found.recipients.allSatisfy { $0.key != nil }
                case "messageId": extracted?[name] != nil || partial?[name] != nil
                case "batchId": extracted?[name] != nil
                default: true
                }
            if !isThere { throw Texts.mockCannotPlay(carrier.id, Texts.mockReceiptKeyMissing(name)) }
        }
    }
}
