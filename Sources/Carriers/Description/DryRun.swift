extension Carrier {
    /// What can be asked of a gateway without sending a message.
    package struct DryRun: Sendable {
        package struct Sandbox: Sendable {
            /// Variables that differ in the gateway's sandbox; `sandbox` among them is the variable of that name.
            package let vars: [String: String]
            package let url: Template?
            package let stores: Bool
            package let charges: Bool
        }

        package struct Probe: Sendable {
            package let name: String
            package let request: RequestTemplate
            package let expect: Condition
            package let items: Selector?
            /// An item must have these values (templates) at these selectors.
            package let find: [(selector: Selector, value: Template)]
        }

        package let sandbox: Sandbox?
        package let probes: [Probe]
    }
}
