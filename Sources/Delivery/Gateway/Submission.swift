package import Campaigns

/// One request to a gateway with the recipients that it carries; all of one page, so of one segment and one text.
package struct Submission: Sendable, Equatable {
    package struct Member: Sendable, Equatable {
        package let position: UInt16
        package let number: PhoneNumber

        package init(position: UInt16, number: PhoneNumber) {
            self.position = position
            self.number = number
        }
    }

    /// What a gateway may be told of the campaign, and how far it may travel.
    package struct Campaign: Sendable, Equatable {
        package let slug: String
        package let title: String
        /// Numbers that nobody gave us: they go to loopback addresses only.
        package let isSynthetic: Bool

        package init(slug: String, title: String, isSynthetic: Bool) {
            self.slug = slug
            self.title = title
            self.isSynthetic = isSynthetic
        }
    }

    /// Random; stays the same as long as the same recipients are tried together.
    package let id: UInt64
    package let page: PageID
    package let members: [Member]
    package let network: Network
    package let province: String
    package let variant: Variant
    package let campaign: Campaign
    /// Attempts that the gateway answered; a gateway that cannot be reached uses up none.
    package var attempt: Int
    /// Attempts that did not reach the gateway since it last answered: they only lengthen the wait.
    package var unreached = 0
    /// An earlier attempt may have arrived: nothing that a later one says can prove that it did not.
    package var perhapsSent: Bool
    /// A repeat after this moment of the steady clock would no longer be recognised by the gateway; nil when it may
    /// never be repeated once it may have been sent.
    package var repeatableUntil: Instant?

    package init(
        id: UInt64 = .random(in: 1...UInt64.max), page: PageID, members: [Member], network: Network, province: String,
        variant: Variant, campaign: Campaign, attempt: Int = 0, perhapsSent: Bool = false
    ) {
        self.id = id
        self.page = page
        self.members = members
        self.network = network
        self.province = province
        self.variant = variant
        self.campaign = campaign
        self.attempt = attempt
        self.perhapsSent = perhapsSent
    }

    package var load: Pace.Load { Pace.Load(messages: members.count, parts: members.count * variant.parts) }

    /// `batch.key` of the description: the same over retries of the same recipients.
    package var batchKey: String { RecipientKey.base32(id, digits: 13) }

    package func key(of member: Member) -> RecipientKey { RecipientKey(page: page, position: member.position) }

    /// One event for all its recipients, as few entries as their positions allow.
    package func entries(_ event: RecipientEvent, at: Instant) -> [LogEntry] {
        Self.entries(page, members.map(\.position), event, at: at)
    }

    /// `positions`: ascending.
    package static func entries(
        _ page: PageID, _ positions: [UInt16], _ event: RecipientEvent, at: Instant
    ) -> [LogEntry] {
        var runs: [(start: UInt16, count: UInt16)] = []
        for position in positions {
            if let last = runs.last, last.start + last.count == position {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((position, 1))
            }
        }
        return runs.map { LogEntry(page: page, start: $0.start, count: $0.count, event: event, at: at) }
    }
}
