import Campaigns
import Carriers

/// Answers the requests for a token of one carrier.
struct TokenForge: Sendable {
    let seconds: Double
    private let draft: Draft
    private let token: String
    private let expiresIn: String?
    private let format: Carrier.Format

    /// - Returns: nil where the carrier has no token.
    /// - Throws: a ``Problem`` when the description does not find the token that it was given.
    static func made(for carrier: Carrier, seconds: Double?) throws(Problem) -> TokenForge? {
        guard case .tokenFetch(let fetch) = carrier.auth, let entry = carrier.description["auth"] else { return nil }
        let token = entry["extract"]?["token"]?.string ?? ""
        var drafts: [Draft] = []
        var straight = Draft()
        if let ok = entry["ok"] { straight.satisfy(ok) }
        drafts.append(straight)
        for rule in entry["fail"]?.array ?? [] {
            if let when = rule["when"] { straight.contradict(when) }
        }
        drafts.append(straight)
        let formats: [Carrier.Format] =
            token.hasPrefix("//") ? [.xml] : token.hasPrefix("/") ? [.json] : [.text, .json]
        for draft in drafts {
            for format in formats {
                let forge = TokenForge(
                    seconds: seconds ?? Double(fetch.ttlSeconds), draft: draft, token: token,
                    expiresIn: entry["extract"]?["expiresIn"]?.string, format: format)
                if case .token("mocktoken1", _) = carrier.readToken(forge.reply("mocktoken1")) { return forge }
            }
        }
        throw Texts.mockCannotPlay(carrier.id, Texts.mockTokenUnread)
    }

    func reply(_ value: String) -> HTTPReply {
        var draft = draft
        draft.put(token, .string(value))
        if let expiresIn { draft.put(expiresIn, .number(String(max(1, Int(seconds))))) }
        return draft.reply(format)
    }
}
