/// What a plan freezes of its wording: whether a named person must have confirmed it, and what exactly.
package struct PlannedWording: Sendable, Codable, Equatable {
    /// SHA-256 of the letter's file.
    package let letter: String
    /// SHA-256 of the message's UTF-8 bytes, without a carrier's label.
    package let text: String
    package let demand: Wording.Demand
    /// Codes of findings that nobody can confirm away; such a plan is never accepted.
    package let obstacles: [String]

    package init(letter: String, text: String, demand: Wording.Demand, obstacles: [String]) {
        self.letter = letter
        self.text = text
        self.demand = demand
        self.obstacles = obstacles
    }
}
