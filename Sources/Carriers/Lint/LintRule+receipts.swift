import Campaigns

extension LintRule {
    /// What must hold so that receipts come, find their recipient and are to be believed.
    static let receipts = [noWayForReceipts, totalsOnly, receiptTooLate, receiptUnmatched, callbackOpen, addressUnread]

    /// Receipts are promised, and no way is described on which they come.
    static let noWayForReceipts = LintRule("no-way-for-receipts") { subject in
        guard subject.isHTTP, let receipts = subject.node["receipts"],
            ["network", "handset"].contains(receipts.optionalString("level")), receipts["callback"] == nil,
            receipts["poll"] == nil
        else { return [] }
        return [Hit(receipts.path.appending("level"), Texts.lintNoWayForReceipts())]
    }

    /// Totals of a batch say nothing of a recipient.
    static let totalsOnly = LintRule("totals-only") { subject in
        guard let receipts = subject.node["receipts"], let callback = receipts["callback"],
            callback.optionalBool("aggregate") == true, receipts["poll"] == nil
        else { return [] }
        return [Hit(callback.path.appending("aggregate"), Texts.lintTotalsOnly())]
    }

    /// A receipt is given up before the first poll, or polls end before they begin.
    static let receiptTooLate = LintRule("receipt-too-late") { subject in
        guard let receipts = subject.node["receipts"], let poll = receipts["poll"],
            let first = poll.optionalInt("firstAfterSeconds")
        else { return [] }
        let ends = [
            (receipts.path.appending("finalAfterSeconds"), receipts.optionalInt("finalAfterSeconds")),
            (poll.path.appending("maxAgeSeconds"), poll.optionalInt("maxAgeSeconds")),
        ]
        return ends.compactMap { path, end in
            guard let end, end < first else { return nil }
            return Hit(path, Texts.lintReceiptTooLate(end, first))
        }
    }

    /// A receipt's key must be something that we sent or that the reply gave us.
    static let receiptUnmatched = LintRule("receipt-unmatched") { subject in
        guard subject.isHTTP else { return [] }
        let response = subject.node["response"]
        var known = Set((response?["extract"]?.members ?? []).map(\.name))
        known.formUnion((response?["partial"]?["extract"]?.members ?? []).map(\.name))
        let sent = subject.sendRequests.reduce(into: Set<String>()) { $0.formUnion(subject.variables(in: $1.node)) }
        // What we name ourselves comes back under the gateway's word for it.
        if !sent.isDisjoint(with: ["recipient.key", "recipient.seq"]) {
            known.formUnion(["recipientKey", "messageId"])
        }
        if !sent.isDisjoint(with: ["batch.key", "batch.seq"]) { known.formUnion(["batchId", "messageId"]) }
        known.insert("address")
        return ["callback", "poll"].compactMap { way in
            guard let key = subject.node["receipts"]?[way]?["key"] else { return nil }
            let names = key.members.map(\.name)
            guard !names.isEmpty, known.isDisjoint(with: names) else { return nil }
            return Hit(key.path, Texts.lintReceiptUnmatched(names))
        }
    }

    /// A callback that shows nothing that only the gateway knows: anybody could report anything.
    static let callbackOpen = LintRule("callback-open", promise: 9) { subject in
        guard let auth = subject.node["receipts"]?["callback"]?["auth"], !auth.members.isEmpty else { return [] }
        let isClosed =
            auth.optionalBool("pathToken") == true || auth.optionalBool("basic") == true || auth["hmac"] != nil
            || !auth.strings("ipAllow").isEmpty
        return isClosed ? [] : [Hit(auth.path, Texts.lintCallbackOpen())]
    }

    /// An address that no call can come from: the receipts of a gateway behind it would all be turned away.
    static let addressUnread = LintRule("address-unread") { subject in
        (subject.node["receipts"]?["callback"]?["auth"]?["ipAllow"]?.items ?? []).compactMap { item in
            guard let written = item.value.string, AddressRange(written) == nil else { return nil }
            return Hit(item.path, Texts.lintAddressRange(written))
        }
    }
}
