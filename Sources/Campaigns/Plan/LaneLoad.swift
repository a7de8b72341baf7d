/// Recipients of one text: what a lane has to carry.
package struct LaneLoad: Sendable, Equatable {
    package let recipients: Int
    /// Parts of each message.
    package let parts: Int

    package init(recipients: Int, parts: Int) {
        self.recipients = recipients
        self.parts = parts
    }
}
