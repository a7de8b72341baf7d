/// A cord that is pulled once.
actor Stop {
    private(set) var isPulled = false
    private var action: (@Sendable () async -> Void)?

    func pull() async {
        isPulled = true
        await action?()
    }

    /// Does `action` when the cord is pulled, at once when it has been already.
    func whenPulled(_ action: @escaping @Sendable () async -> Void) async {
        self.action = action
        if isPulled { await action() }
    }
}
