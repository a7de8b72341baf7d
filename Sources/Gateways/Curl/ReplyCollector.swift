internal import Carriers

/// Gathers a reply from the pieces that libcurl hands over, up to a limit.
struct ReplyCollector {
    private let limit: Int
    private var headers: [HTTPField] = []
    private var headerBytes = 0
    /// The empty line after the last status line came. libcurl takes a head that breaks off for a whole reply.
    private(set) var hasWholeHead = false
    private var body: [UInt8] = []

    /// - Parameter limit: bytes of the body, and as many of the headers.
    init(limit: Int) {
        self.limit = limit
    }

    /// One line of the head or of a trailer, its line end included. A new status line begins the reply anew,
    /// because interim replies (1xx) come before the one that counts.
    ///
    /// - Returns: false when the reply has become too large.
    mutating func header(_ line: some Collection<UInt8>) -> Bool {
        headerBytes += line.count
        guard headerBytes <= limit else { return false }
        if line.starts(with: "HTTP/".utf8) {
            headers.removeAll(keepingCapacity: true)
            hasWholeHead = false
        } else if line.first == 0x0D || line.first == 0x0A {
            hasWholeHead = true
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex {
            let value = line[line.index(after: colon)...]
            headers.append(HTTPField(Self.text(line[..<colon]), Self.text(value)))
        }
        return true
    }

    /// - Returns: false when the reply has become too large; what came is not kept then.
    mutating func body(_ piece: some Collection<UInt8>) -> Bool {
        guard piece.count <= limit - body.count else { return false }
        body.append(contentsOf: piece)
        return true
    }

    func reply(status: Int) -> HTTPReply {
        HTTPReply(status: status, headers: headers, body: body)
    }

    private static func text(_ bytes: some Collection<UInt8>) -> String {
        var start = bytes.startIndex
        var end = bytes.startIndex
        var isBegun = false
        for index in bytes.indices where !isBlank(bytes[index]) {
            if !isBegun { start = index }
            isBegun = true
            end = bytes.index(after: index)
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
}
