package import Campaigns
import Carriers

/// Replies in a carrier's own words, one after another: what its next submissions are answered, whatever else was
/// asked for. When they are used up, the mock goes on by itself.
///
/// A list as in a file of test vectors, so that such a file can be played as it is: `[{"carrier": ID, "responses":
/// [{"http": 200, "headers": {}, "body": "…"}]}]`. A reply may add `times` (how often), `waitMs`, `sends` (whether the
/// message goes out; without it, when the description calls the reply accepted), `cut` (half of the body, then the
/// connection closes) and `close` (no reply at all).
package struct MockScript: Sendable {
    struct Line: Sendable {
        let reply: HTTPReply
        let waitMs: Int
        /// nil: as the description reads the reply.
        let sends: Bool?
        let isCut: Bool
        let closes: Bool
    }

    /// By the carrier's identifier.
    let lines: [String: [Line]]

    package static let none = MockScript(lines: [:])

    private init(lines: [String: [Line]]) { self.lines = lines }

    /// - Throws: a ``Problem`` (bad use) with the place of what cannot be understood.
    package init(reading bytes: [UInt8], file: String, known: [String]) throws(Problem) {
        let document = try JSONDocument(reading: bytes, file: file)
        guard let list = document.root.array else {
            throw Texts.mockScriptUnread(at: document.place(of: .root), known: known)
        }
        var lines: [String: [Line]] = [:]
        for (index, entry) in list.enumerated() {
            let path = JSONPath.root.appending(index)
            guard let id = entry["carrier"]?.string, known.contains(id) else {
                throw Texts.mockScriptUnread(at: document.place(of: path), known: known)
            }
            for (number, json) in (entry["responses"]?.array ?? []).enumerated() {
                guard let line = Line(json) else {
                    let place = document.place(of: path.appending("responses").appending(number))
                    throw Texts.mockScriptUnread(at: place, known: known)
                }
                lines[id, default: []] += Array(repeating: line, count: json["times"]?.int ?? 1)
            }
        }
        self.lines = lines
    }
}

extension MockScript.Line {
    /// - Returns: nil for what is no reply.
    fileprivate init?(_ json: JSON) {
        let times = json["times"]?.int ?? 1
        let status = json["http"]?.int ?? 200
        guard json.members != nil, (0...1_000_000).contains(times), (200...599).contains(status) else { return nil }
        reply = VectorExchange(json).reply
        waitMs = max(0, min(json["waitMs"]?.int ?? 0, 86_400_000))
        sends = json["sends"]?.bool
        isCut = json["cut"]?.bool ?? false
        closes = json["close"]?.bool ?? false
    }
}

/// Gives each submission the next line of its carrier.
actor MockPrompter {
    private var lines: [String: ArraySlice<MockScript.Line>]

    init(_ script: MockScript) { lines = script.lines.mapValues { $0[...] } }

    /// - Returns: nil when the carrier's lines are used up.
    func next(_ carrier: String) -> MockScript.Line? { lines[carrier]?.popFirst() }
}
