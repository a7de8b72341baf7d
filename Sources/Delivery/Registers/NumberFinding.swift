package import Campaigns

/// What is held of one number.
package struct NumberFinding: Sendable {
    /// One plan that has the number, whether anything was sent or not.
    package struct Sending: Sendable {
        package let slug: String
        /// nil for an earlier plan of the campaign, of which only the pages are left.
        package let plan: Plan?
        /// The carrier that it was routed to.
        package let gateway: String
        package let segment: PlannedSegment?
        package let parts: Int
        /// Where the number came from.
        package let source: Recipient
        package let state: RecipientRecord

        /// The text that it was given; nil as ``plan``.
        package var variant: Variant? {
            guard let plan, let segment, plan.variants.indices.contains(segment.variant) else { return nil }
            return plan.variants[segment.variant]
        }

        /// The list that the number came from.
        package var list: String? {
            guard let plan, plan.lists.indices.contains(Int(source.file)) else { return nil }
            return plan.lists[Int(source.file)].name
        }

        /// It was handed over, or may have been.
        package var wasHandedOver: Bool { state.submission != 0 && state.state != .pending }
    }

    package let number: PhoneNumber
    package internal(set) var sendings: [Sending] = []
    package internal(set) var searchedPlans = 0
    /// Plans whose numbers nobody can read any more.
    package internal(set) var closedPlans = 0
    /// The first act in the journal; nil when there is none.
    package internal(set) var recordsSince: Instant?
    package internal(set) var blockedBy: [Register] = []
    /// What a receipt reported; nil where the prefix, or a table of ported numbers, is all that is known.
    package internal(set) var learnedNetwork: Network?

    init(number: PhoneNumber) { self.number = number }
}
