/// What the office remembers of numbers beyond any plan: sealed, each under a key of its own.
package enum Register: String, Sendable, CaseIterable {
    /// Subscribers who refused messages (*từ chối nhận*).
    case optOut = "opt-out"
    /// Subscribers who want no advertising (*danh sách không quảng cáo*): a list that the office imports.
    case doNotCall = "do-not-call"
    /// Networks that gateways reported and that are not those of the prefixes.
    case learnedNetworks = "learned-networks"

    /// Those whose numbers may have to be left out.
    package static let blocking: [Register] = [.optOut, .doNotCall]
}
