import Foundation

extension Campaign {
    private static let schema: JSONSchema? =
        (try? JSON(reading: PackageResources.campaign_schema_json, file: "campaign.schema.json")).map(JSONSchema.init)

    /// Reads `campaign.json`.
    ///
    /// - Parameters:
    ///   - bytes: the file's contents.
    ///   - file: its name for error messages.
    /// - Throws: ``Problem`` (bad use) with line and column: no JSON, or not as `docs/campaign.schema.json` has it.
    package init(reading bytes: [UInt8], file: String) throws {
        let document = try JSONDocument(reading: bytes, file: file)
        if let finding = Self.schema?.findings(in: document).first { throw finding.problem }
        let root = document.root
        let carriers = root.texts("/carriers")
        let held = try Held.read(document, carriers: carriers)
        if held.isEmpty, root.texts("/audience/files").isEmpty {
            throw Problem.nobodyAddressed(document.place(of: JSONPath([.member("audience")])))
        }
        self.init(
            slug: root.text("/slug"), title: root.text("/title"),
            kind: Kind(rawValue: root.text("/class")) ?? .awareness,
            author: root.text("/author"),
            directive: Directive(
                file: root.text("/directive/file"), id: root.text("/directive/id"),
                issuer: root.text("/directive/issuer"), date: root.text("/directive/date"),
                retyped: root.at("/directive/retyped").map { _ in
                    Retyped(by: root.text("/directive/retyped/by"), from: root.text("/directive/retyped/from"))
                }),
            message: Wording(
                file: root.text("/message/file"),
                variants: root.texts("/message/variants").compactMap(VariantKind.init(rawValue:)),
                derived: root.at("/message/derived")?.bool ?? false, points: root.texts("/message/points")),
            audience: Lists(
                files: root.texts("/audience/files"), province: root.at("/audience/province")?.string,
                codeList: CodeList(rawValue: root.text("/audience/codeList")),
                columns: Dictionary(
                    (root.at("/audience/columns")?.members ?? []).map { column in
                        (
                            column.name,
                            column.value.string.map { [$0] } ?? (column.value.array ?? []).compactMap(\.string)
                        )
                    },
                    uniquingKeysWith: { first, _ in first }),
                ported: root.at("/audience/ported")?.string, portedAsOf: root.at("/audience/portedAsOf")?.string,
                held: held),
            schedule: try Schedule(reading: document), carriers: carriers, budget: Budget(reading: root),
            retentionDays: root.at("/retentionDays")?.int ?? 0)
    }
}

extension Campaign.Held {
    /// Throws ``Problem`` for a carrier that the campaign does not name, a province that is none, and what is declared
    /// twice.
    fileprivate static func read(_ document: JSONDocument, carriers: [String]) throws -> [Self] {
        var read: [Self] = []
        for (index, entry) in (document.root.at("/audience/held")?.array ?? []).enumerated() {
            func place(_ name: String) -> Place {
                let path: [JSONPath.Step] = [.member("audience"), .member("held"), .index(index), .member(name)]
                return document.place(of: JSONPath(path))
            }
            let one = Self(
                carrier: entry.text("/carrier"), province: entry.text("/province"),
                network: entry.at("/network")?.string.flatMap(Network.init(rawValue:)),
                count: entry.at("/count")?.int ?? 0)
            guard carriers.contains(one.carrier) else {
                throw Problem.heldByStranger(one.carrier, carriers, at: place("carrier"))
            }
            guard Provinces.current.contains(where: { $0.code == one.province }) else {
                throw Problem.heldNowhere(one.province, at: place("province"))
            }
            let again = read.contains { other in
                other.carrier == one.carrier && other.province == one.province
                    && (other.network == nil || one.network == nil || other.network == one.network)
            }
            if again { throw Problem.heldTwice(one.carrier, one.province, at: place("carrier")) }
            read.append(one)
        }
        return read
    }
}

extension Budget {
    fileprivate init?(reading root: JSON) {
        guard let amount = Decimal(string: root.text("/budget/amount")) else { return nil }
        self.init(
            Money(amount, root.text("/budget/currency")),
            basis: Basis(rawValue: root.text("/budget/vat")) ?? .included,
            vat: Decimal(string: root.text("/budget/vatRate")).map(VAT.init) ?? .standard)
    }
}

extension Schedule {
    fileprivate init(reading document: JSONDocument) throws {
        self.init()
        let root = document.root
        start = try document.instant("start")
        validUntil = try document.instant("validUntil")
        days = Set(root.texts("/schedule/days").compactMap { Weekday.names.firstIndex(of: $0) }.map { $0 + 1 })
        pace = Pace(rawValue: root.text("/schedule/pace")) ?? .fast
        priority = Priority(rawValue: root.text("/schedule/priority")) ?? .normal
        if pace == .even, validUntil == nil {
            throw Problem.badUse(
                "even-without-end", at: document.place(of: JSONPath([.member("schedule"), .member("pace")])),
                Texts.evenWithoutEnd, Texts.evenWithoutEndAdvice)
        }
        if let start, let validUntil, validUntil <= start {
            throw Problem.badUse(
                "valid-until-before-start", at: document.place(of: JSONPath([.member("schedule")])),
                Texts.validUntilBeforeStart, Texts.validUntilBeforeStartAdvice)
        }
    }
}

extension JSONDocument {
    fileprivate func instant(_ name: String) throws -> Instant? {
        guard let text = root.at("/schedule/\(name)")?.string else { return nil }
        if let instant = Instant(rfc3339: text) { return instant }
        throw Problem.badUse(
            "no-such-time", at: place(of: JSONPath([.member("schedule"), .member(name)])),
            Texts.noSuchTime(text), Texts.noSuchTimeAdvice)
    }
}

extension JSON {
    fileprivate func text(_ pointer: String) -> String { at(pointer)?.string ?? "" }

    fileprivate func texts(_ pointer: String) -> [String] { (at(pointer)?.array ?? []).compactMap(\.string) }
}
