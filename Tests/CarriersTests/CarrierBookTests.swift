import Campaigns
import Foundation
import Testing

@testable import Carriers

struct CarrierBookTests {
    @Test func exampleIsValid() throws {
        let bytes = try Fixture.bytes("carriers.example.json")
        #expect(try CarrierBook.findings(reading: bytes, file: "f").isEmpty)
        let book = try Fixture.book()
        #expect(book.carriers.count == 13)
        #expect(book["mock"]?.kind == .mock)
        #expect(book["nobody"] == nil)
        let esms = try book.carrier("esms-qc")
        #expect(esms.price?.part(on: "viettel") == Decimal(690))
        #expect(esms.windows.allow == [.init(from: 420, to: 1_320, days: [])])
        #expect(esms.retry.maxAttempts == 6)
        #expect(esms.routing.prefixTrust == .hint)
        #expect(try book.carrier("abenla").transport.reuse == .fresh)
        #expect(try book.carrier("abenla").transport.timeoutMs == 30_000)
    }

    @Test func digestCoversDefaultsAndNotTheOrderOfMembers() throws {
        let digest = try Fixture.book().carrier("kannel").contractDigest
        #expect(digest.count == 64)
        let reordered = try Fixture.carrier("kannel") { json in
            json = .object((json.members ?? []).reversed())
        }
        #expect(reordered.contractDigest == digest)
        let explicit = try Fixture.carrier("kannel") { $0["enabled"] = .bool(true) }
        #expect(explicit.contractDigest == digest)
        let dearer = try Fixture.carrier("kannel") { $0["limits"]?["concurrency"] = .number("9") }
        #expect(dearer.contractDigest != digest)
        let text = try Fixture.example().replacingOccurrences(of: "\"maxAttempts\": 6", with: "\"maxAttempts\": 7")
        #expect(try CarrierBook(reading: Array(text.utf8), file: "f").carrier("kannel").contractDigest != digest)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let pointer: [String]
        /// JSON to put there; nil removes the member.
        let value: String?
        let path: String
        let words: String

        init(_ pointer: String, _ value: String?, _ path: String, _ words: String) {
            self.pointer = pointer.split(separator: "/").map(String.init)
            self.value = value
            self.path = path
            self.words = words
        }

        var testDescription: String { "\(path) \(value ?? "removed")" }
    }

    static let mistakes = [
        Mistake("version", "2", "$.version", "Write 1."),
        Mistake("carriers", "[]", "$.carriers", "Give at least 1"),
        Mistake("carriers", nil, "$", "\"carriers\" is missing"),
        Mistake("extra", "1", "$.extra", "no member \"extra\""),
        Mistake("carriers/0/adress", "{}", "$.carriers[0].adress", "Did you mean \"address\"?"),
        Mistake("carriers/0/id", "\"ESMS\"", "$.carriers[0].id", "must match"),
        Mistake("carriers/0/id", nil, "$.carriers[0]", "\"id\" is missing"),
        Mistake("carriers/0/name", "\"\"", "$.carriers[0].name", "at least 1"),
        Mistake("carriers/0/kind", "\"htp\"", "$.carriers[0].kind", "Did you mean \"http\"?"),
        Mistake("carriers/0/send", nil, "$.carriers[0]", "\"send\" is missing"),
        Mistake("carriers/12/mock", nil, "$.carriers[12]", "\"mock\" is missing"),
        Mistake("carriers/0/enabled", "\"yes\"", "$.carriers[0].enabled", "true or false"),
        Mistake("carriers/0/routing/networks/0", "\"vietel\"", "$.carriers[0].routing.networks[0]", "\"viettel\"?"),
        Mistake("carriers/0/address/join", "\"----\"", "$.carriers[0].address.join", "at most 3"),
        Mistake("carriers/0/content/encodings/1", "\"gsm7\"", "$.carriers[0].content.encodings[1]", "repeated"),
        Mistake("carriers/0/limits/rate/perSecond", "0", "$.carriers[0].limits.rate.perSecond", "> 0"),
        Mistake("carriers/0/limits/concurrency", "1.5", "$.carriers[0].limits.concurrency", "a whole number"),
        Mistake("carriers/0/limits/adaptive", "{\"decrease\":1}", "$.carriers[0].limits.adaptive.decrease", "< 1"),
        Mistake("carriers/0/price/perPart/default", "\"6,9\"", "$.carriers[0].price.perPart.default", "must match"),
        Mistake("carriers/0/transport", "{\"tls\":{\"verify\":false}}", "$.carriers[0].transport.tls.verify", "true"),
        Mistake("carriers/0/auth", "{\"type\":\"bearer\"}", "$.carriers[0].auth.type", "\"none\", \"basic\""),
        Mistake(
            "carriers/0/auth", "{\"type\":\"basic\",\"username\":\"u\"}", "$.carriers[0].auth",
            "\"password\" is missing"),
        Mistake("carriers/0/send/request/form", "[]", "$.carriers[0].send.request", "json, form exclude"),
        Mistake("carriers/3/send/request/form/0", "[\"a\"]", "$.carriers[3].send.request.form[0]", "at least 2"),
        Mistake(
            "carriers/0/send/variants", "[{\"when\":{},\"request\":{\"method\":\"GET\",\"url\":\"http://a\"}}]",
            "$.carriers[0].send.variants[0].when", "at least 1"),
        Mistake("carriers/0/response/code", "\"CodeResult\"", "$.carriers[0].response.code", "must match"),
        Mistake(
            "carriers/0/response/rules/0/when", "{\"http\":\"2xx\"}", "$.carriers[0].response.rules[0].when.http",
            "match"),
        Mistake(
            "carriers/0/response/rules/0/when/body", "{\"Code\":[1]}", "$.carriers[0].response.rules[0].when.body.Code",
            "name"),
        Mistake(
            "carriers/0/response/rules/0/when/body", "{\"/a\":{\"lt\":\"x\"}}",
            "$.carriers[0].response.rules[0].when.body['/a'].lt", "a number"),
        Mistake(
            "carriers/0/response/rules/0/when/body", "{\"/a\":{\"lt\":1,\"gte\":2}}",
            "$.carriers[0].response.rules[0].when.body['/a']", "at most 1"),
        Mistake(
            "carriers/0/response/rules/0/when/body", "{\"/a\":5}",
            "$.carriers[0].response.rules[0].when.body['/a']", "a list [ ] or an object"),
        Mistake("carriers/0/receipts/callback/auth", "{}", "$.carriers[0].receipts.callback.auth", "at least 1"),
        // What only compiling shows.
        Mistake(
            "carriers/0/send/request/url", "\"http://a/{{recipent.key}}\"", "$.carriers[0].send.request.url",
            "\"recipient.key\"?"),
        Mistake(
            "carriers/0/send/request/json/Content", "\"{{message.text\"", "$.carriers[0].send.request.json.Content",
            "not closed"),
        Mistake(
            "carriers/0/send/request/json/Content", "\"{{message.text|bas64}}\"",
            "$.carriers[0].send.request.json.Content", "bas64"),
        Mistake(
            "carriers/0/send/request/json/Content", "\"{{uuid|epoch}}\"", "$.carriers[0].send.request.json.Content",
            "date and epoch"),
        Mistake("carriers/0/send/request/json/Content", "\"{{vars.a}}\"", "$.carriers[0].send.request", "vars.a"),
        Mistake(
            "carriers/0/send/request/json/Phones", "{\"$each\":\"x\"}", "$.carriers[0].send.request.json.Phones",
            "$each"),
        Mistake(
            "carriers/0/send/vars", "{\"a\":\"{{vars.b}}\",\"b\":\"{{vars.a}}\"}", "$.carriers[0].send.vars.a", "itself"
        ),
        Mistake(
            "carriers/0/send/request/fragments",
            #"{"a":{"each":"recipients","template":"{{fragment.a}}"}}"#, "$.carriers[0].send.request.fragments",
            "itself"),
        Mistake("carriers/0/send/vars", #"{"a":"{{digest.x}}"}"#, "$.carriers[0].send.vars.a", "Declare it first"),
        Mistake(
            "carriers/0/receipts/poll/request/url", "\"http://a/{{vars.q}}\"", "$.carriers[0].receipts.poll", "vars.q"),
        Mistake("carriers/0/response/message", "\"regex:(\"", "$.carriers[0].response.message", "cannot be read"),
        Mistake(
            "carriers/0/response/rules/0/when", "{\"text\":{\"matches\":\"(a)\\\\1\"}}",
            "$.carriers[0].response.rules[0].when.text", "back-references"),
        Mistake(
            "carriers/0/windows", "{\"timezone\":\"Asia/Hanoi\",\"allow\":[{\"from\":\"07:00\",\"to\":\"22:00\"}]}",
            "$.carriers[0].windows", "Asia/Ho_Chi_Minh"),
        Mistake("carriers/1/id", "\"esms-qc\"", "$.carriers[1].id", "already a carrier"),
    ]

    @Test(arguments: mistakes) func mistakeGetsOneSentence(_ mistake: Mistake) throws {
        let original = try JSON(reading: Fixture.bytes("carriers.example.json"), file: "f")
        let value = try mistake.value.map { try Fixture.json($0) }
        let bytes = Self.pretty(Self.changed(original, mistake.pointer[...], value))
        let findings = try CarrierBook.findings(reading: bytes, file: "carriers.json")
        let finding = try #require(findings.first)
        #expect(findings.count == 1, "\(findings.map { $0.problem.sentence(.en) })")
        #expect(finding.path.description == mistake.path)
        let sentence = finding.problem.sentence(.en)
        #expect(sentence.contains(mistake.words), "\(sentence)")
        #expect(sentence.hasPrefix("carriers.json:\(finding.place.line ?? 0):"))
        #expect(!finding.problem.sentence(.vi).isEmpty)
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)[
            (finding.place.line ?? 1) - 1]
        // The place is the line of the value that the path names, or of what holds it where a member is missing.
        if let name = mistake.value == nil ? nil : mistake.pointer.last(where: { Int($0) == nil }), findings.count == 1,
            case .member(let last)? = finding.path.steps.last, last == name
        {
            #expect(line.contains("\"\(name)\""), "\(line)")
        }
        #expect(throws: finding.problem) { try CarrierBook(reading: bytes, file: "carriers.json") }
    }

    private static func changed(_ json: JSON, _ pointer: ArraySlice<String>, _ value: JSON?) -> JSON {
        guard let name = pointer.first else { return value ?? .null }
        if var list = json.array, let index = Int(name), list.indices.contains(index) {
            list[index] = changed(list[index], pointer.dropFirst(), value)
            return .array(list)
        }
        var json = json
        json[name] = pointer.count == 1 ? value : changed(json[name] ?? .object([]), pointer.dropFirst(), value)
        return json
    }

    /// One member a line.
    private static func pretty(_ json: JSON, indent: String = "") -> [UInt8] {
        func text(_ json: JSON, _ indent: String) -> String {
            let inner = indent + " "
            switch json {
            case .array(let list) where !list.isEmpty:
                return "[\n" + list.map { inner + text($0, inner) }.joined(separator: ",\n") + "]"
            case .object(let members) where !members.isEmpty:
                return "{\n"
                    + members.map {
                        "\(inner)\(String(decoding: JSON.string($0.name).compact, as: UTF8.self)): \(text($0.value, inner))"
                    }
                    .joined(separator: ",\n") + "}"
            default: return String(decoding: json.compact, as: UTF8.self)
            }
        }
        return Array(text(json, indent).utf8)
    }
}
