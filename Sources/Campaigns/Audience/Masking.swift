/// Hides the middle of what may be a number (promise 10).
package enum Masking {
    /// Keeps the first four and the last two characters of anything with more than six, hides the digits of the rest.
    package static func mask(_ text: String) -> String {
        let characters = Array(text.unicodeScalars.prefix(40))
        guard characters.count > 6 else {
            return characters.map { (48...57).contains($0.value) ? "*" : String($0) }.joined()
        }
        let head = String(String.UnicodeScalarView(characters.prefix(4)))
        let tail = String(String.UnicodeScalarView(characters.suffix(2)))
        return head + String(repeating: "*", count: characters.count - 6) + tail
    }
}
