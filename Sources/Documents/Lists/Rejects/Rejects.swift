package import Campaigns

/// Where the numbers go that are not in the plan: files to give back to the commune.
///
/// One task at a time adds rows, in the order of the lists. Numbers are masked; file, sheet and line are enough to find
/// the row (promise 10).
package protocol Rejects: Sendable {
    /// - Throws: ``Problem`` when it cannot be written.
    func add(_ row: LeftOutRow, list: ListCounts) throws

    /// Puts everything into its place; where nothing was left out, removes the one of an
    /// earlier plan, but never a file that somebody named.
    ///
    /// - Returns: paths of what was written; without rows only a file that somebody named, with its header.
    func publish() throws -> [String]

    /// Leaves nothing behind.
    func discard()
}

/// The same rows in several forms.
package struct RejectsForms: Rejects {
    private let forms: [any Rejects]

    package init(_ forms: [any Rejects]) { self.forms = forms }

    package func add(_ row: LeftOutRow, list: ListCounts) throws {
        for form in forms { try form.add(row, list: list) }
    }

    package func publish() throws -> [String] { try forms.flatMap { try $0.publish() } }

    package func discard() { for form in forms { form.discard() } }
}
