/// Addresses and numbers: a warning against scams tells nobody to click or to call, unless the letter orders it and
/// somebody said why.
enum ContactCheck {
    private static let hints: [Pattern] = [
        "đính kèm", "kèm theo", "gửi kèm", "xem tệp", "tải tệp", "mở tệp", "quét mã qr", "bấm vào đây", "nhấn vào đây",
        ".apk",
    ]

    static func findings(_ text: LetterText, _ letter: LetterParts, allowed: [AllowedContact]) -> [Finding] {
        let allowed = allowed + Lexicon.entries(.hotline).map { AllowedContact(contact: $0.right, reason: $0.note) }
        var findings: [Finding] = []
        for mandate in letter.mandates {
            for contact in ContactScanner.contacts(text, in: mandate.range) {
                findings.append(judged(contact, text, allowed))
            }
            for hint in hints {
                if let range = text.first(hint, in: mandate.range) {
                    findings.append(.attachmentHint(text.string(range), at: text.place(range.lowerBound)))
                }
            }
        }
        // Outside a mandated text a number is for the offices: whoever drafts a message must not copy it.
        if letter.mandates.isEmpty, let body = LetterParts.range(text, letter.body) {
            for contact in ContactScanner.contacts(text, in: body) where contact.kind != .shortNumber {
                findings.append(
                    .contactForOffices(text.string(contact.range), at: text.place(contact.range.lowerBound)))
            }
        }
        return findings
    }

    private static func judged(_ contact: ContactScanner.Contact, _ text: LetterText, _ allowed: [AllowedContact])
        -> Finding
    {
        let written = text.string(contact.range)
        let place = text.place(contact.range.lowerBound)
        let key = ContactScanner.key(written)
        if let known = allowed.first(where: { ContactScanner.key($0.contact) == key }) {
            return .allowedContact(written, reason: known.reason, at: place)
        }
        switch contact.kind {
        case .url: return .url(written, at: place)
        case .email: return .email(written, at: place)
        case .number, .shortNumber: return .telephone(written, at: place)
        }
    }
}
