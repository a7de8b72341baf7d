extension Carrier {
    package struct Retry: Sendable, Equatable {
        package enum Jitter: String, Sendable {
            case none, full
        }

        package enum OnAmbiguous: String, Sendable {
            /// It waits for a receipt, a status query or a person.
            case hold
            /// The same key again inside the gateway's own duplicate window.
            case replaySameKey
        }

        package let maxAttempts: Int
        package let baseMs: Int
        package let factor: Double
        package let maxMs: Int
        package let jitter: Jitter
        package let giveUpAfterSeconds: Int
        package let onAmbiguous: OnAmbiguous
    }
}
