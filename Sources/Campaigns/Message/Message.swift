/// The approved wording of a campaign with the forms that the office allows, in its order of preference.
package struct Message: Sendable, Equatable {
    /// NFC, without the file's last line break.
    package let text: String
    package let allowed: [VariantKind]

    /// - Parameters:
    ///   - contents: the whole of `message.txt`.
    ///   - allowed: forms that may leave, the preferred one first.
    package init(contents: String, allowed: [VariantKind]) {
        var text = contents.normalised
        while text.hasSuffix("\n") || text.hasSuffix("\r\n") || text.hasSuffix("\r") { text.removeLast() }
        self.text = text
        self.allowed = allowed
    }

    /// The variant for a contract: the first allowed form whose text the carrier takes.
    ///
    /// A form that the office did not allow is never chosen, whatever the carrier's policy says.
    ///
    /// - Parameters:
    ///   - contract: whose text rules count.
    ///   - network: the segment's, where registered templates differ by network; nil asks whether any would do.
    /// - Returns: the form, label included.
    /// - Throws: ``Problem`` (`no-variant`) that says why each allowed form does not fit.
    package func variant(for contract: Contract, on network: Network? = nil) throws -> Variant {
        var faults: [Phrase] = []
        for kind in allowed {
            let body = kind == .plain ? text.plain : text
            let variant = Variant(kind: kind, text: contract.text.label + body, limits: contract.text.limits)
            guard let fault = contract.text.fault(of: variant, on: network) else { return variant }
            faults.append(fault)
        }
        throw Problem.refused(
            "no-variant", Texts.noVariant(carrier: contract.name, faults: faults), Texts.noVariantAdvice)
    }
}

extension Contract.Text {
    /// Why this text cannot go through the carrier; nil when it can.
    ///
    /// - Parameters:
    ///   - variant: the whole text, label included.
    ///   - network: whose registered templates count; nil: those of any.
    /// - Returns: the end of a sentence.
    package func fault(of variant: Variant, on network: Network? = nil) -> Phrase? {
        if !encodings.contains(where: { $0.canWrite(variant.text) }) && policy != .asWritten {
            return Texts.encodingNotTaken(variant.kind, variant.encoding)
        }
        if let most = maxParts[variant.encoding], variant.parts > most {
            return Texts.tooManyParts(variant.kind, variant.parts, most)
        }
        if let most = maxCharacters[variant.encoding], variant.text.unicodeScalars.count > most {
            return Texts.tooManyCharacters(variant.kind, variant.text.unicodeScalars.count, most)
        }
        if let word = forbidden.first(where: { variant.text.contains($0) }) {
            return Texts.forbiddenCharacters(variant.kind, word)
        }
        // Promise 1: a text that is not byte for byte what the gateway will make of the template does not leave.
        guard let patterns else { return nil }
        let registered = network.map { patterns[$0] ?? [] } ?? patterns.values.flatMap { $0 }
        if registered.contains(where: { $0.parameters(of: variant.text) != nil }) { return nil }
        return Texts.templateFitsNot(variant.kind, network, registered: registered.count)
    }
}
