import Campaigns
import Testing

@Suite struct ProvincesInTextTests {
    @Test(arguments: [
        ("Sở Y tế tỉnh An Giang", "91"), ("Ủy ban nhân dân thành phố Hà Nội", "01"), ("UBND TỈNH KIÊN GIANG", "91"),
        ("Công an tỉnh Đắk Lắk", "66"),
    ])
    func theIssuersProvince(_ text: String, _ code: String) { #expect(Provinces.named(in: text)?.code == code) }

    @Test(arguments: ["Bộ Công an", "Sở Y tế An Giang và Sở Y tế Hà Nội", "", "Angiangia"])
    func noneOrSeveral(_ text: String) { #expect(Provinces.named(in: text) == nil) }
}
