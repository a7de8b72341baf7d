extension Carrier {
    /// How a gateway knows us.
    package enum Auth: Sendable {
        case none
        case basic(username: Template, password: Template)
        case header([NamedTemplate])
        case tokenFetch(TokenFetch)
        case jwt(JWTRule)

        /// A token is fetched by a request of its own and named `auth.token` in the others.
        package struct TokenFetch: Sendable {
            package let request: RequestTemplate
            /// `token` and, where the gateway tells it, `expiresIn` in seconds.
            package let extract: [NamedSelector]
            package let ok: Condition?
            package let fail: [ReplyRule]
            package let ttlSeconds: Int
            /// A token is renewed so long before it ends.
            package let skewSeconds: Int
            package let singleFlight: Bool
            package let minIntervalSeconds: Int?
            package let headers: [NamedTemplate]
        }

        /// A token that we sign ourselves (RFC 7519, HS256).
        package struct JWTRule: Sendable {
            package let secret: Template
            package let header: JSONTemplate
            package let claims: JSONTemplate
            package let ttlSeconds: Int
            package let headers: [NamedTemplate]
        }
    }
}
