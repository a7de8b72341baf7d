import Carriers

/// The path of a URL template: literals and places where anything but a slash may stand.
struct PathPattern: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case literal(String)
        case anything
    }

    let pieces: [Piece]

    /// The path of a URL that points at this machine and port (0 is any port); nil for every other.
    init?(_ url: Template, at port: Int) {
        guard case .literal(let start)? = url.parts.first, start.hasPrefix("http://") else { return nil }
        let rest = start.dropFirst(7)
        let authority = rest.prefix { !"/?".contains($0) }
        // A host that goes on into a placeholder is not known.
        guard authority.count < rest.count || url.parts.count == 1 else { return nil }
        guard let (host, written) = Loopback.split(authority), Loopback.contains(host) else { return nil }
        guard port == 0 || (Int(written.dropFirst()) ?? 80) == port else { return nil }
        var pieces: [Piece] = []
        var isQuery = false
        func add(_ text: Substring) {
            let path = text.prefix { $0 != "?" }
            if !path.isEmpty { pieces.append(.literal(String(path))) }
            isQuery = path.count < text.count
        }
        add(rest.dropFirst(authority.count))
        for part in url.parts.dropFirst() where !isQuery {
            switch part {
            case .literal(let text): add(text[...])
            case .placeholder: pieces.append(.anything)
            }
        }
        self.pieces = pieces.isEmpty ? [.literal("/")] : pieces
    }

    /// The whole path, where there is nothing to fill in.
    var exact: String? {
        guard pieces.count == 1, case .literal(let text)? = pieces.first else { return nil }
        return text
    }

    var written: String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .anything: "*"
            }
        }.joined()
    }

    func matches(_ path: String) -> Bool { Self.matches(pieces[...], path[...]) }

    private static func matches(_ pieces: ArraySlice<Piece>, _ path: Substring) -> Bool {
        guard let piece = pieces.first else { return path.isEmpty }
        let rest = pieces.dropFirst()
        switch piece {
        case .literal(let text):
            return path.hasPrefix(text) && matches(rest, path.dropFirst(text.count))
        case .anything:
            var end = path.startIndex
            while end < path.endIndex, path[end] != "/" {
                end = path.index(after: end)
                if matches(rest, path[end...]) { return true }
            }
            return false
        }
    }
}
