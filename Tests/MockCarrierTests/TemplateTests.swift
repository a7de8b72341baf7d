import Campaigns
import Carriers
import Testing

@testable import MockCarrier

/// A gateway that takes a template and parameters: the mock makes the text of them, as the real one would.
@Suite struct TemplateTests {
    private func book(_ change: (inout JSON) -> Void = { _ in }) throws -> CarrierBook {
        var entry = try Gateway.committed().carrier("viettel").description
        entry["content"]?["mode"] = "templateParams"
        entry["senders"] = [
            [
                "name": "UBND", "type": "cskh",
                "templates": [
                    ["id": "T1", "pattern": "Tin {P1,20}"], ["id": "T2", "pattern": "Lũ tại {P2,20} lúc {P1,5}."],
                ],
            ]
        ]
        entry["send"]?["request"]?["json"]?["message"] = nil
        entry["send"]?["request"]?["json"]?["template"] = "{{template.id}}"
        entry["send"]?["request"]?["json"]?["params"] = ["$each": "template.params", "$item": "{{param.value}}"]
        change(&entry)
        let document = JSON.object([.init("version", 1), .init("carriers", .array([entry]))])
        return try CarrierBook(reading: document.compact, file: "templates.json")
    }

    @Test func theTextIsMadeAgain() async throws {
        try await Gateway.with(book: try book()) { gateway in
            let carrier = try gateway.book.carrier("viettel")
            let numbers = Gateway.numbers(0..<2)
            for (number, text) in zip(numbers, ["Lũ tại An Giang lúc 08:00.", "Tin lua dao"]) {
                let context = await gateway.context(carrier, [number], text: text)
                let reply = try #require(await gateway.call(try carrier.submission(context)))
                #expect(carrier.read(reply, recipients: context.recipients).outcome == .accepted)
            }
            let lines = await gateway.get("/messages").split(separator: UInt8(ascii: "\n"))
            let texts = lines.compactMap { JSON(received: Array($0))?["text"]?.string }
            #expect(texts == ["Lũ tại An Giang lúc 08:00.", "Tin lua dao"])
            // Parameters that fill no registered template are no message.
            var context = await gateway.context(carrier, [numbers[0]], text: "x")
            context.template = carrier.defaultSender.templates[1]
            context.params = ["one"]
            #expect(await gateway.call(try carrier.request(context))?.status == 400)
        }
    }

    /// Without the identifier in the request nobody could tell which of two templates it is.
    @Test func aTemplateThatCannotBeReadBackIsRefused() throws {
        let changes: [@Sendable (inout JSON) -> Void] = [
            { $0["send"]?["request"]?["json"]?["template"] = nil },
            {
                $0["send"]?["request"]?["json"]?["params"] = [
                    "$each": "template.params", "$item": "{{param.value|md5}}",
                ]
            },
        ]
        for change in changes {
            let book = try book(change)
            #expect { try MockServer(MockSettings(carriers: book, port: 18_080)) } throws: { error in
                guard let problem = error as? Problem else { return false }
                return problem.code == "cannot-be-played" && problem.sentence(.vi).contains("viettel")
            }
        }
        // One template only needs no name.
        let single = try book { entry in
            entry["send"]?["request"]?["json"]?["template"] = nil
            entry["senders"] = [
                ["name": "UBND", "type": "cskh", "templates": [["id": "T1", "pattern": "Tin {P1,20}"]]]
            ]
        }
        #expect(throws: Never.self) { try MockServer(MockSettings(carriers: single, port: 18_080)) }
    }
}
