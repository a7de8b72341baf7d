extension Carrier {
    /// When a reply looks like this, it means that.
    package struct ReplyRule: Sendable {
        package let when: Condition
        package let outcome: Outcome
        package let reason: Reason?
        package let scope: Scope?
    }

    /// When a receipt looks like this, it says that.
    package struct StateRule: Sendable {
        package let when: Condition
        package let state: ReceiptState
    }
}
