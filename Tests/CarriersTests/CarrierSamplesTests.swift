import Campaigns
import Testing

@testable import Carriers

struct CarrierSamplesTests {
    @Test func everyEncodingOneAndMany() throws {
        let samples = try Fixture.book().carrier("esms-qc").samples
        #expect(samples.map(\.purpose) == ["send", "send", "send", "send", "poll"])
        #expect(samples.prefix(4).map(\.encoding) == [.gsm7, .gsm7, .ucs2, .ucs2])
        #expect(samples.prefix(4).map(\.recipients) == [1, 3, 1, 3])
        #expect(try Fixture.book().carrier("mobifone").samples.map(\.purpose) == ["send", "send", "token"])
        #expect(try Fixture.book().carrier("mock").samples.isEmpty)
    }

    /// Nothing of the names that stand for secrets is left, in whatever form.
    @Test(arguments: Vector.all.map(\.carrier)) func secretsAreMasked(_ id: String) throws {
        for sample in try Fixture.book().carrier(id).samples {
            let request = try sample.result.get()
            let text = String(decoding: sample.json.compact, as: UTF8.self)
            #expect(!text.contains("~"))
            for header in request.headers where header.name.lowercased() == "authorization" {
                #expect(header.value.hasSuffix("***"))
            }
        }
    }

    @Test func templatesAreFilled() throws {
        let carrier = try Fixture.carrier("vonage") { json in
            json["content"]?["mode"] = "templateParams"
            json["senders"] = [
                ["name": "A", "type": "cskh", "templates": [["id": "T1", "pattern": "Lu tai {P1,20} luc {P2,5}"]]]
            ]
            json["send"]?["request"]?["form"] = [["text", "{{message.text}}"], ["id", "{{template.id}}"]]
        }
        let body = try carrier.samples[0].result.get().body
        #expect(String(decoding: body, as: UTF8.self) == "text=Lu%20tai%20P1%20luc%20P2&id=T1")
    }

    @Test func startPassesTheCheck() throws {
        let text = try CarrierStart.document(id: "ward-7")
        let check = try CarriersCheck(reading: Array(text.utf8), file: "new")
        #expect(check.findings == [])
        let carrier = try CarrierBook(reading: Array(text.utf8), file: "new").carrier("ward-7")
        #expect(carrier.secretNames == ["WARD_7_TOKEN"])
        #expect(!carrier.enabled)
        for id in ["", "A", "a", "7a", "a b", "a\"", String(repeating: "a", count: 33)] {
            #expect(throws: Problem.self) { try CarrierStart.document(id: id) }
        }
    }
}
