import Campaigns
import Testing

@testable import Carriers

struct CarriersCheckTests {
    @Test func exampleAndItsVectorsPass() throws {
        let check = try CarriersCheck(
            reading: Fixture.bytes("carriers.example.json"), file: "c",
            vectors: (Fixture.bytes("vectors.json"), "v"), hasSecret: { _ in false })
        #expect(check.passes)
        #expect(check.carriers == 13)
        #expect(check.checks >= 101)
        #expect(check.failed.isEmpty)
        #expect(check.json.members?.map(\.name) == ["carriers", "checks", "failed", "findings"])
    }

    /// Carriers that nobody has: signed batches with results by index, XML behind OAuth, plain text polled by windows,
    /// joined addresses with totals only, templates behind a JWT, SOAP that says everything in attributes, a login
    /// session with a line a recipient, form replies with bars; and two that use every option that the others do not.
    @Test func unseenCarriersAndTheirVectorsPass() throws {
        let check = try CarriersCheck(
            reading: Fixture.bytes("unseen.json"), file: "c", vectors: (Fixture.bytes("unseen-vectors.json"), "v"),
            hasSecret: { _ in true })
        #expect(check.carriers == 10)
        #expect(check.checks >= 180)
        #expect(check.failed.isEmpty, "\(check.failed)")
        #expect(check.findings.filter { $0.severity == .block }.isEmpty)
    }

    @Test func wrongVectorFailsTheCheck() throws {
        let vectors = #"[{"carrier":"vonage","responses":[{"http":200,"body":"","expect":{"outcome":"accepted"}}]}]"#
        let check = try CarriersCheck(
            reading: Fixture.bytes("carriers.example.json"), file: "c", vectors: (Array(vectors.utf8), "v"))
        #expect(!check.passes)
        let failed = try #require(check.json["failed"]?[0])
        #expect(failed["carrier"] == "vonage" && failed["kind"] == "response")
        #expect(failed["expected"] == "accepted" && failed["got"] == "ambiguous")
    }

    @Test func findingThatBlocksFailsTheCheck() throws {
        let bytes = try LintFixture.document("kannel", [("transport", "null")])
        let vectors = #"[{"carrier":"kannel"}]"#
        let check = try CarriersCheck(reading: bytes, file: "c", vectors: (Array(vectors.utf8), "v"))
        #expect(!check.passes)
        #expect(check.failed.isEmpty && check.checks == 1)
        let finding = try #require(check.json["findings"]?.array?.first { $0["code"] == "get-without-fresh" })
        #expect(finding["severity"] == "block" && finding["promise"] == 3 && finding["carrier"] == "kannel")
    }

    @Test func documentThatCannotBeLoadedHasFindingsOnly() throws {
        let bytes = try LintFixture.document("kannel", [("name", "5")])
        let check = try CarriersCheck(reading: bytes, file: "c", vectors: (Fixture.bytes("vectors.json"), "v"))
        #expect(!check.passes && check.checks == 0 && check.carriers == 1)
        #expect(throws: Problem.self) { try CarriersCheck(reading: [], file: "c") }
    }
}
