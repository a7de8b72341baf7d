import Campaigns
import Carriers
import Delivery
import Documents
import Foundation

/// Makes a campaign's folder of a letter, lists, and the answers of a person.
struct NewCampaignWork {
    let workplace: Workplace
    let slug: String
    let parent: String
    let letterPath: String
    let lists: [String]
    let options: NewCommand.Answers
    var questions: Questions

    struct Result {
        let path: String
        let letter: ReadLetter
        let draft: Draft
        let files: [String]
    }

    /// Where the wording comes from.
    enum Draft {
        case mandated(Mandate)
        case written(String)
    }

    mutating func perform() async throws -> Result {
        try NewCampaign.check(slug)
        if FileManager.default.fileExists(atPath: parent + "/" + slug) { throw Problem.newExists(parent + "/" + slug) }
        let original = try NewCampaign.File(path: letterPath)
        let file = try await LetterFile(original.bytes, name: letterPath)
        let letters = try LetterReader.read(file.text, file: letterPath)
        if let secret = letters.first(where: \.isRefused)?.findings.first { throw Problem.secretLetter(secret.place) }
        for path in lists { try await ListFile(name: path, path: path).check() }
        let copies = try lists.map(NewCampaign.File.init(path:))
        let carriers = try workplace.carriers().carriers.filter { $0.enabled && $0.kind == .http }.map(\.id)
        let scan = try options.scan.map(NewCampaign.File.init(path:))
        if (scan == nil) != (options.retypedBy == nil) { throw Problem.newRetypedNeedsBoth }

        let chosen = try chosen(letters)
        guard let letter = chosen else { throw Problem.newMissing(questions.gaps) }
        guard let id = letter.id, let issuer = letter.issuer, let date = letter.date else {
            throw Problem.newLetterIncomplete(letterPath)
        }
        let title = try questions.value(
            .title, given: options.title, known: letter.subject.map(Self.title), fallback: nil, Self.filled)
        let kind = try questions.value(.kind, given: options.kind) {
            try Self.one(of: ["awareness", "advertising"], $0)
        }
        let author = try questions.value(.author, given: options.author, Self.filled)
        let until = try questions.value(.validUntil, given: options.validUntil, fallback: "none") { text in
            try NewCampaignAnswer.moment(text, now: workplace.time.now())
        }
        let budget = try questions.value(.budget, given: options.budget, NewCampaignAnswer.dong)
        let chosenCarriers = try questions.value(
            .carriers, given: options.carriers.isEmpty ? nil : options.carriers.joined(separator: ","),
            fallback: carriers.joined(separator: ",")
        ) { try NewCampaignAnswer.list($0, among: carriers, file: workplace.carriersFile) }
        let place = Provinces.named(in: issuer) ?? letter.parent.flatMap(Provinces.named)
        let province = try questions.value(
            .province, given: options.province, known: place?.code, fallback: "none", NewCampaignAnswer.province)
        let codes = try questions.value(.codeList, given: options.codeList, fallback: "none") {
            try Self.one(of: ["2004", "2025", "none"], $0)
        }
        let wording = try wording(letter)
        guard let title, let kind, let author, let until, let budget, let chosenCarriers, let province, let codes,
            let wording
        else { throw Problem.newMissing(questions.gaps) }

        var directive: [JSON.Member] = [
            JSON.Member("file", .string(original.name)), JSON.Member("id", .string(id)),
            JSON.Member("issuer", .string(issuer)), JSON.Member("date", .string(date)),
        ]
        if let scan, let by = options.retypedBy {
            directive.append(JSON.Member("retyped", ["by": .string(by), "from": .string(scan.name)]))
        }
        var audience: [JSON.Member] = [JSON.Member("files", .array(copies.map { .string($0.name) }))]
        if province != "none" { audience.append(JSON.Member("province", .string(province))) }
        if codes != "none" { audience.append(JSON.Member("codeList", .string(codes))) }
        var schedule: [JSON.Member] = []
        if until != "none" { schedule.append(JSON.Member("validUntil", .string(until))) }
        schedule += [JSON.Member("pace", .string("fast")), JSON.Member("priority", .string("normal"))]
        let campaign: JSON = [
            "slug": .string(slug), "title": .string(title), "class": .string(kind), "author": .string(author),
            "directive": .object(directive), "message": .object(wording.members), "audience": .object(audience),
            "schedule": .object(schedule), "carriers": .array(chosenCarriers.map { .string($0) }),
            "budget": ["amount": .string(budget), "currency": .string("VND")], "retentionDays": 90,
        ]
        let files =
            [NewCampaign.File(name: "campaign.json", bytes: campaign.pretty), original, wording.file]
            + (scan.map { [$0] } ?? []) + copies
        let path = try await NewCampaign(slug: slug, files: files).make(in: parent)
        return Result(path: path, letter: letter, draft: wording.draft, files: files.map(\.name))
    }

    /// The letter that was named, the only one, or the only one that orders a text.
    private mutating func chosen(_ letters: [ReadLetter]) throws -> ReadLetter? {
        let ordering = letters.filter { !$0.mandated.isEmpty }
        let known = letters.count == 1 ? letters.first : ordering.count == 1 ? ordering.first : nil
        if options.directive == nil, let known { return known }
        let ids = letters.compactMap(\.id)
        return try questions.value(.directive(ids), given: options.directive) { id in
            let wanted = id.filter { !$0.isWhitespace }
            guard let letter = letters.first(where: { $0.id == wanted }) else { throw Problem.newNoSuchLetter(id, ids) }
            return letter
        }
    }

    /// The mandated text as the letter has it, corrections not applied; or the file that the person names.
    private mutating func wording(
        _ letter: ReadLetter
    ) throws -> (members: [JSON.Member], file: NewCampaign.File, draft: Draft)? {
        let variants = JSON.Member("variants", ["accented", "plain"])
        let file = JSON.Member("file", "message.txt")
        if options.message == nil, letter.mandated.count == 1, let mandate = letter.mandated.first {
            let bytes = Array((mandate.text + "\n").utf8)
            return ([file, variants], NewCampaign.File(name: "message.txt", bytes: bytes), .mandated(mandate))
        }
        let path = try questions.value(.message(orders: letter.mandated.count), given: options.message) { path in
            try FileReader.check(path)
            return path
        }
        guard let path else { return nil }
        let bytes = try FileReader.read(path)
        var members = [file, variants]
        if letter.mandated.isEmpty {
            members.append(JSON.Member("derived", .bool(true)))
            let points = try questions.value(
                .points, given: options.points.isEmpty ? nil : options.points.joined(separator: ";"), Self.filled)
            guard let points else { return nil }
            let each = points.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            members.append(JSON.Member("points", .array(each.filter { !$0.isEmpty }.map { .string($0) })))
        }
        return (members, NewCampaign.File(name: "message.txt", bytes: bytes), .written(path))
    }

    /// A subject without "V/v".
    private static func title(_ subject: String) -> String {
        let lower = subject.lowercased()
        let head = ["v/v:", "v/v", "về việc"].first { lower.hasPrefix($0) } ?? ""
        let rest = subject.dropFirst(head.count).trimmingCharacters(in: .whitespaces)
        return rest.isEmpty ? subject : rest.prefix(1).uppercased() + rest.dropFirst()
    }

    private static func filled(_ text: String) throws -> String {
        let text = text.trimmingCharacters(in: .whitespaces).normalised
        if text.isEmpty { throw Problem.newEmptyAnswer }
        return text
    }

    private static func one(of choices: [String], _ text: String) throws -> String {
        guard choices.contains(text) else { throw Problem.newNotAChoice(text, choices) }
        return text
    }
}
