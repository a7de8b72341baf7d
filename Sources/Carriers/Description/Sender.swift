extension Carrier {
    /// A registered brand name.
    package struct Sender: Sendable, Equatable {
        package enum Kind: String, Sendable {
            /// Customer care.
            case cskh
            /// Advertising.
            case qc
            case otp
            case longcode
        }

        /// A text registered for this sender; `{Pn,m}` in the pattern stands for at most m characters.
        package struct Template: Sendable, Equatable {
            package let id: String
            package let networks: Networks
            package let pattern: String
        }

        package let name: String
        /// What the gateway calls it; the name where nothing else is given.
        package let ref: String
        package let kind: Kind
        package let networks: Networks
        package let isDefault: Bool
        package let templates: [Template]
    }
}
