/// Another paper that a letter names by number and symbol.
package struct Citation: Sendable, Equatable {
    package let id: String
    /// ISO; nil when the letter gives none.
    package let date: String?
    let range: Range<Int>
    let hasBlanks: Bool
    /// Laws, decrees and the like: no letter of the same file.
    let isLaw: Bool
}
