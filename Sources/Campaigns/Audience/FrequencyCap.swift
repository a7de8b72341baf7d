/// At most `messages` messages to one number in any `hours` hours, whatever the campaign.
package struct FrequencyCap: Sendable, Codable, Equatable {
    package let messages: Int
    package let hours: Int

    package static let messagesAllowed = 1...20
    package static let hoursAllowed = 1...720

    /// - Returns: nil when a figure is outside ``messagesAllowed`` or ``hoursAllowed``.
    package init?(messages: Int, hours: Int) {
        guard Self.messagesAllowed.contains(messages), Self.hoursAllowed.contains(hours) else { return nil }
        self.messages = messages
        self.hours = hours
    }

    /// What holds for a campaign: the office's own rule and, for advertising, three messages in 24 hours
    /// (Decree 91/2020/NĐ-CP, Article 13).
    ///
    /// - Parameters:
    ///   - kind: `class` of `campaign.json`.
    ///   - office: the office's own rule; nil when it has none.
    /// - Returns: rules that all have to hold; none for most campaigns.
    package static func rules(for kind: String, office: FrequencyCap?) -> [FrequencyCap] {
        var rules = [office].compactMap { $0 }
        if kind == Campaign.Kind.advertising.rawValue {
            rules += [FrequencyCap(messages: 3, hours: 24)].compactMap { $0 }
        }
        return rules
    }
}
