import Campaigns

extension Renderer {
    func value(of variable: Variable, at position: Position) throws(Problem) -> Value {
        switch variable {
        case .named(let name): return try value(of: name, at: position)
        case .secret(let name):
            guard let secret = context.secret(name) else { throw Texts.secretMissing(name) }
            return .text(secret)
        case .vars(let name):
            if let own = context.vars[name] { return .text(own) }
            if context.usesSandbox, let sandbox = carrier.dryRun.sandbox?.vars[name] { return .text(sandbox) }
            if let page = carrier.receipts.poll?.page, page.sizeVar == name, let size = page.size {
                return .number(size)
            }
            guard let template = carrier.send?.vars[name] else { return .none }
            if let single = template.single { return try value(single, at: position) }
            return .text(try text(template, at: position))
        case .digest(let name):
            guard let digest = carrier.send?.digests[name] else { return .none }
            return try filtered(.text(try text(digest.template, at: position)), by: digest.filters, of: variable)
        case .fragment(let name):
            guard let fragment = fragments[name] else { return .none }
            var pieces: [String] = []
            for inner in positions(fragment.each, within: position) {
                pieces.append(
                    escape == .xml ? try xml(fragment.template, at: inner) : try text(fragment.template, at: inner))
            }
            return .text(pieces.joined(separator: fragment.join))
        }
    }

    private func value(of name: Variable.Name, at position: Position) throws(Problem) -> Value {
        switch name {
        case .recipientAddress, .recipientKey, .recipientSeq, .recipientNetwork, .recipientProvince,
            .recipientCarrierId, .recipientSentAt:
            return try recipientValue(of: name, at: position)
        case .recipientsAddresses:
            return .list(context.recipients.map { $0.number.formatted(carrier.address.format) })
        case .batchKey: return .text(context.batchKey)
        case .batchSeq: return .text(String(context.batchSeq))
        case .batchCarrierId: return optional(context.batchCarrierId)
        case .batchSize: return .number(context.recipients.count)
        case .messageText: return .text(context.text)
        case .messageFlag: return optional(carrier.content.flags[context.encoding.rawValue])
        case .messageEncoding: return .text(context.encoding.rawValue)
        case .messageParts: return .number(context.parts)
        case .senderName: return .text(context.sender.name)
        case .senderRef: return .text(context.sender.ref)
        case .templateId: return optional((context.template ?? context.sender.templates.first)?.id)
        case .paramIndex: return position.param.map { .number($0 + 1) } ?? .none
        case .paramValue: return try paramValue(at: position)
        case .campaignId: return .text(context.campaignId)
        case .campaignName: return .text(context.campaignName)
        case .scheduleAt: return context.scheduleAt.map(Value.time) ?? .none
        case .callbackURL: return optional(context.callbackURL)
        case .now: return .time(context.now)
        case .uuid: return .text(context.uuid)
        case .sandbox:
            return context.usesSandbox ? .text(carrier.dryRun.sandbox?.vars["sandbox"] ?? "1") : .none
        case .authToken:
            guard let token else { throw Texts.variableMissing(name.rawValue, carrier: carrier.id) }
            return .text(token)
        }
    }

    private func recipientValue(of name: Variable.Name, at position: Position) throws(Problem) -> Value {
        guard let index = position.recipient ?? (context.recipients.count == 1 ? 0 : nil) else {
            throw Texts.recipientOutOfScope(name.rawValue, carrier: carrier.id)
        }
        let recipient = context.recipients[index]
        switch name {
        case .recipientAddress: return .text(recipient.number.formatted(carrier.address.format))
        case .recipientKey: return .text(recipient.key)
        case .recipientSeq: return .text(String(recipient.seq))
        case .recipientNetwork: return optional(recipient.network?.rawValue)
        case .recipientProvince: return optional(recipient.province)
        case .recipientCarrierId: return optional(recipient.carrierId)
        default: return recipient.sentAt.map(Value.time) ?? .none
        }
    }

    private func paramValue(at position: Position) throws(Problem) -> Value {
        if let index = position.param { return .text(params[index]) }
        guard params.count == 1 else { throw Texts.variableMissing("param.value", carrier: carrier.id) }
        return .text(params[0])
    }

    private func optional(_ text: String?) -> Value { text.map(Value.text) ?? .none }
}
