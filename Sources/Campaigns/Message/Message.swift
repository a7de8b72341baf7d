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
    /// - Throws: ``Problem`` (`no-variant`) that says why each allowed form does not fit.
    package func variant(for contract: Contract) throws -> Variant {
        var faults: [Phrase] = []
        for kind in allowed {
            let body = kind == .plain ? text.plain : text
            let variant = Variant(kind: kind, text: contract.text.label + body, limits: contract.text.limits)
            guard let fault = contract.text.fault(of: variant) else { return variant }
            faults.append(fault)
        }
        throw Problem.refused(
            "no-variant", Texts.noVariant(carrier: contract.name, faults: faults), Texts.noVariantAdvice)
    }
}

extension Contract.Text {
    /// Why this text cannot go through the carrier; nil when it can.
    package func fault(of variant: Variant) -> Phrase? {
        // Promise 1: a text that cannot be shown to equal the filled pattern does not leave.
        if takesTemplates { return Texts.templatesNotTaken }
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
        return nil
    }
}
