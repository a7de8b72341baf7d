/// The words of a mandated text as they would be sent: a transcription's asterisks and line wraps are not part of them.
enum MandateText {
    static func joined(_ text: LetterText, _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text.scalars[index]
            if scalar == "\n" || scalar == "\r" {
                let next = text.skip(index, to: range.upperBound)
                while view.last.map(LetterShape.isBlank) == true { view.removeLast() }
                let breaks = text.line(of: next) - text.line(of: index)
                view.append(breaks > 1 ? "\n" : " ")
                index = next
            } else {
                if !isStray(text, index, range) { view.append(scalar) }
                index += 1
            }
        }
        return String(view)
    }

    /// An asterisk that is no part of a dialled code such as `*101#`.
    static func isStray(_ text: LetterText, _ index: Int, _ range: Range<Int>) -> Bool {
        guard text.scalars[index] == "*" else { return false }
        return index + 1 >= range.upperBound || !LetterShape.isDigit(text.scalars[index + 1])
    }
}
