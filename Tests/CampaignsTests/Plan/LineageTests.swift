import Campaigns
import Testing

@Suite struct LineageTests {
    @Test func aNameSaysParentAndNumber() {
        #expect(Lineage(parent: "an-giang", kind: .supplement, number: 2).slug == "an-giang+2")
        #expect(Lineage.split("an-giang+2")?.parent == "an-giang" && Lineage.split("an-giang+2")?.number == 2)
        #expect(Lineage.split("campaigns/an-giang+12")?.parent == "campaigns/an-giang")
    }

    @Test(arguments: ["an-giang", "an-giang+", "an-giang+0", "an-giang+x", "+1", "an-giang+-1", ""])
    func everythingElseIsAName(_ name: String) { #expect(Lineage.split(name) == nil) }
}
