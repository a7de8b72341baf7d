/// One word in which a message is not what the letter orders.
package struct WordChange: Sendable, Codable, Equatable {
    /// As the letter has it, without quotes and stops around it; empty for a word that the message adds.
    package let ordered: String
    /// As the message has it; empty for a word that the message leaves out.
    package let sent: String
    /// Where it stands in the message, or would stand: both from 1, in characters.
    package let line: Int
    package let column: Int
    /// The words around it, the change in brackets: `cài đặt ứng dụng [sở → sổ] liên lạc điện tử`.
    package let shown: String
}
