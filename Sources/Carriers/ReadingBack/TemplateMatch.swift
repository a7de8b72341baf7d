/// Finds what stands behind the placeholders of a template in a text that it rendered.
enum TemplateMatch {
    struct Found {
        let placeholder: Template.Placeholder
        let bytes: ArraySlice<UInt8>
    }

    /// A placeholder reaches to the first place where the literal after it stands; the last one to the end.
    /// With `isWhole` the template must account for everything, otherwise for a beginning.
    ///
    /// - Returns: nil when the text does not follow the template or nothing separates two placeholders.
    static func find(
        _ parts: [Template.Part], in bytes: ArraySlice<UInt8>, isWhole: Bool = true
    ) -> (found: [Found], end: Int)? {
        var found: [Found] = []
        var at = bytes.startIndex
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let literal):
                guard bytes[at...].starts(with: literal.utf8) else { return nil }
                at += literal.utf8.count
            case .placeholder(let placeholder):
                guard let end = end(of: index, parts, bytes[at...], isWhole) else { return nil }
                found.append(Found(placeholder: placeholder, bytes: bytes[at..<end]))
                at = end
            }
        }
        guard !isWhole || at == bytes.endIndex else { return nil }
        return (found, at)
    }

    private static func end(
        of index: Int, _ parts: [Template.Part], _ rest: ArraySlice<UInt8>, _ isWhole: Bool
    ) -> Int? {
        guard index + 1 < parts.count else { return rest.endIndex }
        guard case .literal(let next) = parts[index + 1] else { return nil }
        let literal = Array(next.utf8)
        if isWhole, index + 2 == parts.count {
            let end = rest.endIndex - literal.count
            return end >= rest.startIndex && rest[end...].elementsEqual(literal) ? end : nil
        }
        return rest.firstRange(of: literal)?.lowerBound
    }
}
