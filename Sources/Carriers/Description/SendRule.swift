extension Carrier {
    /// How a submission is asked for.
    package struct SendRule: Sendable {
        package struct Batch: Sendable, Equatable {
            package enum BelowMin: String, Sendable {
                case hold, fallback, reject
            }

            package let min: Int
            package let max: Int
            package let belowMin: BelowMin
        }

        /// A named template with filters.
        package struct Digest: Sendable {
            package let template: Template
            package let filters: [Filter]
        }

        /// Another request for some submissions: every condition given must hold.
        package struct Variant: Sendable {
            package enum Size: String, Sendable {
                case one, many
            }

            package let encoding: Encoding?
            package let networks: Networks?
            package let senderKind: String?
            package let batch: Size?
            package let request: RequestTemplate
        }

        package struct Idempotency: Sendable, Equatable {
            package enum Scope: String, Sendable {
                case batch, recipient
            }

            package enum Basis: String, Sendable {
                case key, content
            }

            package let field: String?
            package let scope: Scope
            /// Inside this time a repeat with the same key is safe; outside it is not.
            package let ttlSeconds: Int
            package let maxLength: Int?
            package let basis: Basis
        }

        package let batch: Batch
        package let vars: [String: Template]
        package let digests: [String: Digest]
        package let request: RequestTemplate
        package let variants: [Variant]
        package let idempotency: Idempotency?
    }
}
