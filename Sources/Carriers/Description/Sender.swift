package import Campaigns

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

        /// A text registered for this sender.
        package struct Template: Sendable, Equatable {
            package let id: String
            package let networks: Networks
            package let pattern: RegisteredPattern
        }

        package let name: String
        /// What the gateway calls it; the name where nothing else is given.
        package let ref: String
        package let kind: Kind
        package let networks: Networks
        package let isDefault: Bool
        package let templates: [Template]

        /// The templates that are registered on all these networks, in the order of the description.
        package func templates(on networks: some Sequence<Network>) -> [Template] {
            templates.filter { template in networks.allSatisfy(template.networks.contains) }
        }
    }
}
