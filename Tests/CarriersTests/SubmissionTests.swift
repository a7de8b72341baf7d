import Campaigns
import Testing

@testable import Carriers

/// Promise 1 at the last door: what a request makes a gateway send is the approved text, or there is no request.
struct SubmissionTests {
    private func carrier(_ templates: JSON, mode: String = "templateParams") throws -> Carrier {
        try Fixture.carrier("vonage") { json in
            json["content"]?["mode"] = .string(mode)
            json["senders"] = [["name": "A", "type": "cskh", "templates": templates]]
            json["send"]?["request"]?["form"] = nil
            json["send"]?["request"]?["json"] = [
                "to": "{{recipient.address}}", "tpl": "{{template.id}}", "text": "{{message.text}}",
                "p": ["$each": "template.params", "$item": ["n": "{{param.index}}", "v": "{{param.value}}"]],
            ]
        }
    }

    private let two: JSON = [
        ["id": "T1", "networks": ["mobifone"], "pattern": "Tin {P1,3}"],
        ["id": "T2", "pattern": "Lu tai {P1,20} luc {P2,5}"],
    ]

    private func body(_ carrier: Carrier, _ text: String) throws -> JSON {
        let context = Fixture.context(carrier, ["to": ["+84961234567"], "text": .string(text)])
        return try #require(JSON(received: try carrier.submission(context).body))
    }

    @Test func theTemplateThatMakesTheTextGoesOut() throws {
        let body = try body(try carrier(two), "Lu tai An Giang luc 08:00")
        #expect(body["tpl"]?.string == "T2")
        #expect(body["p"] == [["n": 1, "v": "An Giang"], ["n": 2, "v": "08:00"]])
    }

    @Test(arguments: ["Lu tai An Giang", "Lũ tại An Giang luc 08:00", "Lu tai An Giang luc 08:000", "Tin lu", ""])
    func anythingElseIsRefused(_ text: String) throws {
        let carrier = try carrier(two)
        // "Tin lu" is registered, but on another network.
        #expect { try body(carrier, text) } throws: { error in
            (error as? Problem)?.code == "template-unfit" && (error as? Problem)?.kind == .refused
                && (error as? Problem)?.sentence(.vi).contains("senders.templates") == true
        }
    }

    @Test func whereTextsGoTheTemplateIsNamedOnly() throws {
        let carrier = try carrier(two, mode: "freeText")
        let fitting = try body(carrier, "Lu tai An Giang luc 08:00")
        #expect(fitting["tpl"]?.string == "T2" && fitting["text"]?.string == "Lu tai An Giang luc 08:00")
        #expect(fitting["p"] == [["n": 1, "v": "Lu tai An Giang luc 08:00"]])
        #expect(try body(carrier, "khac")["text"]?.string == "khac")
    }

    static let gaps: [(String, String)] = [
        ("{{recipient.address}}", "{{campaign.name}}"), ("{{recipient.address}}", "{{message.text|sha256}}"),
        ("{{recipient.address|truncate:8}}", "{{message.text}}"), ("{{recipient.address|md5}}", "{{message.text}}"),
        ("{{recipient.key}}", "{{message.text}}"), ("{{recipient.address|hex|truncate:21}}", "{{message.text}}"),
    ]

    @Test(arguments: gaps) func whatCarriesNotEverythingDoesNotLeave(_ to: String, _ text: String) throws {
        let carrier = try Fixture.carrier("vonage") { json in
            json["send"]?["request"]?["form"] = [["to", .string(to)], ["t", .string(text)]]
        }
        #expect { try carrier.submission(Fixture.context(carrier, ["text": "Lu ve"])) } throws: { error in
            (error as? Problem)?.kind == .refused
                && ["text-unsent", "number-unsent"].contains((error as? Problem)?.code)
        }
    }

    @Test(arguments: [
        ("{{recipient.address|hex|truncate:22}}", "{{message.text|base64}}"),
        ("{{vars.all}}", "{{message.text|ucs2hex}}"),
        ("{{recipient.address|truncate:11}}", "{{param.value}}"),
    ])
    func encodersHideNothing(_ to: String, _ text: String) throws {
        let carrier = try Fixture.carrier("vonage") { json in
            json["send"]?["vars"] = ["all": "{{recipients.addresses}}"]
            json["send"]?["request"]?["form"] = [["to", .string(to)], ["t", .string(text)]]
        }
        #expect(throws: Never.self) { try carrier.submission(Fixture.context(carrier, ["text": "Lu ve"])) }
    }

    @Test func aTextIsNeverCut() throws {
        let carrier = try Fixture.carrier("vonage") { json in
            json["send"]?["vars"] = ["body": "{{message.text|truncate:8}}"]
            json["send"]?["request"]?["form"] = [["t", "{{vars.body}}"], ["to", "{{recipient.address}}"]]
        }
        let context = { (text: JSON) in Fixture.context(carrier, ["text": text]) }
        #expect(try carrier.submission(context("12345678")).body.starts(with: "t=12345678&".utf8))
        #expect { try carrier.submission(context("123456789")) } throws: { error in
            (error as? Problem)?.code == "text-cut"
        }
        // What is cut in a digest or a reference is not the text.
        let other = try Fixture.carrier("vonage") { json in
            json["send"]?["request"]?["form"] = [
                ["c", "{{campaign.name|truncate:2}}"], ["t", "{{message.text}}"], ["to", "{{recipient.address}}"],
            ]
        }
        #expect(throws: Never.self) { try other.submission(Fixture.context(other, ["text": "123456789"])) }
    }
}
