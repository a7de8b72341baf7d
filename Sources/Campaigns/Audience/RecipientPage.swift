/// Recipients of one segment that are sealed together.
package struct RecipientPage: Sendable {
    package let segment: SegmentKey
    package let recipients: [Recipient]

    package init(segment: SegmentKey, recipients: [Recipient]) {
        self.segment = segment
        self.recipients = recipients
    }
}
