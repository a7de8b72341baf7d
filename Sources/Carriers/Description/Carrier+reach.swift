package import Campaigns
import Foundation

extension Carrier {
    /// The sender for a network: the default one where it is registered there, otherwise the first that is.
    package func sender(for network: Network) -> Sender {
        let registered = senders.filter { $0.networks.contains(network) }
        return registered.first(where: \.isDefault) ?? registered.first ?? defaultSender
    }

    /// True when every URL of the description names a loopback host: what synthetic numbers may be sent to.
    package var isOnLoopback: Bool {
        description.urls.allSatisfy { url in
            // A placeholder in the host could be filled with anything.
            let authority = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(2).first
            guard let authority, !authority.contains("{"),
                let host = URLComponents(string: "http://\(authority)/")?.host
            else { return false }
            return host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
        }
    }

    /// Names of all secrets that the description asks for.
    package var secretNames: [String] {
        let forCallbacks = callbackSecrets.map { [$0.user, $0.password] } ?? []
        return Array(Set(description.secretNames + forCallbacks)).sorted()
    }
}

extension JSON {
    /// All members named `url`, wherever they stand.
    fileprivate var urls: [String] {
        switch self {
        case .array(let list): list.flatMap(\.urls)
        case .object(let members):
            members.flatMap { member -> [String] in
                if member.name == "url", let url = member.value.string { return [url] }
                return member.value.urls
            }
        default: []
        }
    }

    fileprivate var secretNames: [String] {
        switch self {
        case .string(let text):
            text.matches(of: /secret\.([A-Za-z0-9_]+)/).map { String($0.1) }
                + text.matches(of: /hmacSha256:([A-Za-z0-9_]+)/).map { String($0.1) }
        case .array(let list): list.flatMap(\.secretNames)
        case .object(let members): members.flatMap(\.value.secretNames)
        default: []
        }
    }
}
