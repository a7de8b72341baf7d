import Campaigns

/// A plan was not made for what is in its lists; the rows that stand in its way are in the rejects files.
struct PlanRefusal: Error {
    enum Cause: Sendable {
        /// More rows are rejected than this share, as it was written.
        case strict(String)
        /// Nobody is left to plan in the campaign of this folder.
        case nobody(String)
    }

    let audience: Audience
    let cause: Cause
    /// Paths of the rejects files.
    var rejects: [String] = []

    var problem: Problem {
        switch cause {
        case .strict(let most): return .tooManyRejects(audience.rows, most: most, rejects: rejects)
        case .nobody(let path):
            if audience.rows.read == 0, let list = audience.lists.first(where: { $0.header != nil }) {
                return .listWithoutRows(Place(file: list.name, line: list.header))
            }
            return .nobodyPlanned(path, audience.rows, rejects: rejects)
        }
    }
}
