extension Carrier {
    /// How a callback proves that it comes from the gateway; everything given must hold.
    package struct CallbackAuth: Sendable {
        package struct HMAC: Sendable {
            package enum Algorithm: String, Sendable {
                case sha1, sha256
            }

            package enum Over: String, Sendable {
                case body
                /// The URL, then name and value of each form field in the order of the names, nothing between them.
                case urlAndSortedForm = "url+sortedForm"
            }

            package enum Encoding: String, Sendable {
                case hex, base64
            }

            package let header: String
            package let secret: Template
            package let algorithm: Algorithm
            package let over: Over
            package let encoding: Encoding
        }

        /// The URL holds a token that only the gateway was told.
        package let pathToken: Bool
        /// Addresses or CIDR ranges.
        package let ipAllow: [String]
        package let basic: Bool
        package let hmac: HMAC?
    }
}
