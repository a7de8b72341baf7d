package import Campaigns

extension NumbersOffice {
    /// The office's own rule of how many messages a number may get in a time; nil is no rule.
    ///
    /// Throws ``Problem`` when name or reason is empty; nothing is written then.
    package func set(_ cap: FrequencyCap?, by name: String, reason: String) async throws {
        try check(name, reason)
        let before = try await store.frequencyCap()
        let act = JournalDraft(
            who: name, act: "cap", subject: "numbers", before: before?.text ?? "", after: cap?.text ?? "",
            reason: reason)
        try await store.set(FrequencyCap.setting, to: cap?.text, act, at: time.now())
    }
}

extension RegisterStore {
    /// nil while the office has no rule.
    ///
    /// Throws ``Problem`` when what is stored cannot be read: an unknown rule must not look like none.
    package func frequencyCap() async throws -> FrequencyCap? {
        guard let text = try await setting(FrequencyCap.setting) else { return nil }
        guard let cap = FrequencyCap(text: text) else { throw Problem.damaged("setting") }
        return cap
    }
}

extension FrequencyCap {
    fileprivate static let setting = "frequency-cap"

    /// `3/24`: messages and hours, as the journal and the settings have it.
    package var text: String { "\(messages)/\(hours)" }

    fileprivate init?(text: String) {
        let figures = text.split(separator: "/").compactMap { Int($0) }
        guard figures.count == 2 else { return nil }
        self.init(messages: figures[0], hours: figures[1])
    }
}
