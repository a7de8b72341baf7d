import Campaigns

/// Wakes one waiter: by ringing, or at a moment. A ring that nobody waits for is kept, so none is missed.
///
/// Waiting does not end by cancellation: a lane that is told to stop still awaits its open submissions.
actor Bell {
    private var hasRung = false
    private var waiter: CheckedContinuation<Void, Never>?

    func ring() {
        if let waiter {
            self.waiter = nil
            waiter.resume()
        } else {
            hasRung = true
        }
    }

    /// Returns after a ring, or at `moment`.
    func wait(until moment: Instant?, _ time: any Time) async {
        let timer = moment.map { moment in
            Task {
                await time.wait(until: moment)
                // A timer that was not needed any more must not wake the next wait.
                if !Task.isCancelled { ring() }
            }
        }
        if !hasRung { await withCheckedContinuation { waiter = $0 } }
        hasRung = false
        timer?.cancel()
    }
}
