import Campaigns

extension RequestReader {
    mutating func read(
        _ template: JSONTemplate, _ value: JSON, _ position: Renderer.Position, _ path: JSONPath
    ) throws(Problem) {
        switch template {
        case .constant(let constant, _):
            guard constant.isSame(as: value) else { throw refused(path) }
        case .text(let template):
            if let single = template.single, let list = value.array {
                guard single.variable == .named(.recipientsAddresses) else { throw refused(path) }
                addAddresses(list.compactMap(\.text))
            } else {
                guard let text = value.text else { throw refused(path) }
                try read(template, text, position, path.description)
            }
        case .array(let items): try read(items, value, position, path)
        case .object(let members):
            guard case .object = value else { throw refused(path) }
            for member in members {
                let at = path.appending(member.name)
                if let inner = value[member.name] {
                    try read(member.value, inner, position, at)
                } else {
                    guard case .when = member.value else { throw refused(at) }
                }
            }
        case .each(let each, let item):
            guard let list = value.array else { throw refused(path) }
            for (index, element) in list.enumerated() {
                var inner = position
                if each == .recipients { inner.recipient = index } else { inner.param = index }
                try read(item, element, inner, path.appending(index))
            }
        case .when(let variable, let inner):
            if variable == .named(.sandbox) { add(.sandbox, "1", position) }
            try read(inner, value, position, path)
        }
    }

    /// Items under `$when` may be missing: one that does not fit the next element is taken as left out.
    private mutating func read(
        _ items: [JSONTemplate], _ value: JSON, _ position: Renderer.Position, _ path: JSONPath
    ) throws(Problem) {
        guard let list = value.array else { throw refused(path) }
        var index = 0
        for item in items {
            let at = path.appending(index)
            guard list.indices.contains(index) else {
                guard case .when = item else { throw refused(at) }
                continue
            }
            if case .when = item {
                var trial = self
                guard (try? trial.read(item, list[index], position, at)) != nil else { continue }
                self = trial
            } else {
                try read(item, list[index], position, at)
            }
            index += 1
        }
        guard index == list.count else { throw refused(path.appending(index)) }
    }

    private func refused(_ path: JSONPath) -> Problem { refused(String(path.description.dropFirst(2))) }
}
