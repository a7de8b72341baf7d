/// The characters of a file, composed (NFC) for reading, with the way back to where they stand in the file.
///
/// Every index below is one of `scalars`; ``offset(_:)`` and ``place(_:)`` give it as the office counts.
package struct LetterText: Sendable {
    let file: String
    let scalars: [Unicode.Scalar]
    /// Without their line breaks (LF, CRLF, CR).
    let lines: [Range<Int>]
    /// Indices of letters that the file writes in pieces, in order.
    let composed: [Int]
    /// Index in the decoded file of each scalar; empty when nothing was composed.
    private let origins: [Int]
    private let length: Int

    init(_ decoded: [Unicode.Scalar], file: String) {
        self.file = file
        length = decoded.count
        if decoded.contains(where: Composer.isMark) {
            var composer = Composer(decoded)
            composer.run()
            (scalars, origins, composed) = (composer.scalars, composer.origins, composer.composed)
        } else {
            (scalars, origins, composed) = (decoded, [], [])
        }
        lines = Self.lines(of: scalars)
    }

    /// The index as an offset in Unicode scalars of the decoded file.
    func offset(_ index: Int) -> Int {
        if origins.isEmpty { return index }
        return index < origins.count ? origins[index] : length
    }

    /// Line and column from 1; the column counts composed characters.
    func place(_ index: Int) -> Place {
        let line = self.line(of: index)
        return Place(file: file, line: line + 1, column: index - lines[line].lowerBound + 1)
    }

    /// The index of a place in this file.
    func index(_ place: Place) -> Int? {
        guard let line = place.line, let column = place.column, lines.indices.contains(line - 1) else { return nil }
        return lines[line - 1].lowerBound + column - 1
    }

    /// The line (from 0) in which an index stands.
    func line(of index: Int) -> Int {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].lowerBound <= index { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\n" || scalar == "\r" {
                lines.append(start..<index)
                if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
                start = index + 1
            }
            index += 1
        }
        lines.append(start..<scalars.count)
        return lines
    }
}
