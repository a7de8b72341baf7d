/// What a person says when confirming a wording.
package struct Answers: Sendable {
    package let by: String
    package let paper: Paper
    package let reason: String
    /// Findings whose words stay as the letter has them: `LINE:COLUMN`, also with the file before it, or the code.
    package let keep: [String]
    /// Of a derived text: the unit that the person speaks for; the issuer when nil.
    package let unit: String?
    /// The item of the letter that charges the unit with informing.
    package let item: String?

    package init(
        by: String, paper: Paper, reason: String = "", keep: [String] = [], unit: String? = nil, item: String? = nil
    ) {
        self.by = by
        self.paper = paper
        self.reason = reason
        self.keep = keep
        self.unit = unit
        self.item = item
    }
}
