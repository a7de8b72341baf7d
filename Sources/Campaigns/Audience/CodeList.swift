/// Which list of province codes a number such as 91 is taken from.
///
/// Seven codes were given to another name when the provinces were merged on 2025-07-01, so a code alone says nothing.
package enum CodeList: String, Sendable, Codable, CaseIterable {
    /// The 63 units until 2025-06-30 (Decision 124/2004/QĐ-TTg).
    case y2004 = "2004"
    /// The 34 units since 2025-07-01 (Decision 19/2025/QĐ-TTg).
    case y2025 = "2025"
}
