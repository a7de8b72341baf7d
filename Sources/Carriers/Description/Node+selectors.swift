import Campaigns

extension Node {
    func selector() throws(DescriptionFault) -> Selector { try selector(value.string ?? "") }

    func optionalSelector(_ name: String) throws(DescriptionFault) -> Selector? { try self[name]?.selector() }

    /// An object of selectors, in its order.
    func selectors(_ name: String) throws(DescriptionFault) -> [NamedSelector] {
        var result: [NamedSelector] = []
        for (name, node) in self[name]?.members ?? [] {
            result.append(NamedSelector(name: name, selector: try node.selector()))
        }
        return result
    }

    func condition() throws(DescriptionFault) -> Condition {
        var body: [(selector: Selector, test: ValueTest)] = []
        for (name, node) in self["body"]?.members ?? [] {
            body.append((try node.selector(name), try node.test()))
        }
        var headers: [(name: String, test: ValueTest)] = []
        for (name, node) in self["header"]?.members ?? [] { headers.append((name, try node.test())) }
        return Condition(
            http: Self.ranges(optionalString("http") ?? ""), body: body, text: try self["text"]?.test(),
            headers: headers)
    }

    func optionalCondition(_ name: String) throws(DescriptionFault) -> Condition? { try self[name]?.condition() }

    func rules(_ name: String) throws(DescriptionFault) -> [Carrier.ReplyRule] {
        var result: [Carrier.ReplyRule] = []
        for node in self[name]?.items ?? [] {
            result.append(
                .init(
                    when: try node.required("when").condition(), outcome: try node.word("outcome"),
                    reason: node.optionalWord("reason"), scope: node.optionalWord("scope")))
        }
        return result
    }

    func states() throws(DescriptionFault) -> [Carrier.StateRule] {
        var result: [Carrier.StateRule] = []
        for node in self["states"]?.items ?? [] {
            result.append(.init(when: try node.required("when").condition(), state: try node.word("state")))
        }
        return result
    }

    private func selector(_ written: String) throws(DescriptionFault) -> Selector {
        guard let selector = Selector(written) else { throw DescriptionFault(path, Texts.selectorUnread(written)) }
        return selector
    }

    private func test() throws(DescriptionFault) -> ValueTest {
        if let allowed = value.array { return .any(allowed) }
        if let excluded = self["not"]?.value.array { return .not(excluded) }
        if let wanted = optionalBool("exists") { return .exists(wanted) }
        if let wanted = optionalBool("nonEmpty") { return .nonEmpty(wanted) }
        if let bound = self["lt"]?.value.double { return .lessThan(bound) }
        if let bound = self["gte"]?.value.double { return .atLeast(bound) }
        let pattern = optionalString("matches") ?? ""
        guard let expression = Expression(pattern) else {
            throw DescriptionFault(path, Texts.expressionUnread(pattern))
        }
        return .matches(expression)
    }

    /// `200-299,404`
    private static func ranges(_ written: String) -> [ClosedRange<Int>] {
        written.split(separator: ",").compactMap { part in
            let bounds = part.split(separator: "-").compactMap { Int($0) }
            guard let first = bounds.first, let last = bounds.last, first <= last else { return nil }
            return first...last
        }
    }
}
