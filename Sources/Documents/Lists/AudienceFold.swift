import Campaigns

/// Puts pieces that were read into the audience in the order of the lists, whatever the order in which they come.
struct AudienceFold {
    private var builder: AudienceBuilder
    private var early: [Int: ReadEntry] = [:]
    private var next = 0
    private var list: ListCounts?

    init(_ builder: AudienceBuilder) { self.builder = builder }

    /// Numbers read so far.
    var read: Int { builder.read }

    mutating func add(
        _ entry: ReadEntry, full: (RecipientPage) throws -> Void, leftOut: (LeftOutRow, ListCounts) throws -> Void
    ) throws {
        early[entry.order] = entry
        while let entry = early.removeValue(forKey: next) {
            next += 1
            if let (list, lines) = entry.opens {
                builder.begin(list, after: lines)
                self.list = list
            }
            guard let list else { continue }
            try builder.add(entry.batch, full: full) { try leftOut($0, list) }
        }
    }

    mutating func finish(full: (RecipientPage) throws -> Void) throws -> Audience { try builder.finish(full: full) }
}
