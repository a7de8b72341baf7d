import Campaigns
import Testing

@Suite struct NumberNetworksTests {
    /// Judges `0912345678`, a number with a prefix of VinaPhone.
    private func network(_ numbers: NumberNetworks, served: Set<Network> = Set(Network.allCases)) -> Network? {
        var judge = RowJudge(province: "91", codeList: .y2025, networks: served, numbers: numbers)
        var number = ReadNumber()
        Array("0912345678".utf8).withUnsafeBytes { judge.judge(phone: $0, province: nil, into: &number) }
        return number.cause == 0 ? Network.allCases[Int(number.network)] : nil
    }

    @Test func aReportOverrulesTheTableAndTheTableThePrefix() throws {
        let number = try #require(PhoneNumber(nsn: 912_345_678))
        var networks = NumberNetworks()
        #expect(network(networks) == .vinaphone)
        networks.ported.insert(number, .mobifone)
        #expect(network(networks) == .mobifone)
        networks.learned.insert(number, .viettel)
        #expect(network(networks) == .viettel)
    }

    @Test func aNumberIsServedByTheNetworkThatItMovedTo() throws {
        let number = try #require(PhoneNumber(nsn: 912_345_678))
        var networks = NumberNetworks()
        networks.ported.insert(number, .viettel)
        #expect(network(networks, served: [.vinaphone]) == nil)
        #expect(network(networks, served: [.viettel]) == .viettel)
    }
}
