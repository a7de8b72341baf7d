import Campaigns
import Testing

@Suite struct RoutingTests {
    private func contract(_ id: String, _ networks: Set<Network>, provinces: Set<String> = [], priority: Int = 0)
        -> Contract
    {
        Contract(
            id: id, name: id, digest: id, networks: networks, provinces: provinces, priority: priority,
            text: Contract.Text(encodings: [.gsm7]), rate: Contract.Rate(perSecond: 1, unit: .part))
    }

    private func route(_ network: Network, in province: String = "91", _ contracts: [Contract]) -> String? {
        Routing.contract(for: SegmentKey(province: province, network: network), among: contracts)?.id
    }

    @Test func onlyWhoServesNetworkAndProvince() {
        let contracts = [contract("a", [.viettel]), contract("b", [.mobifone], provinces: ["01"])]
        #expect(route(.viettel, contracts) == "a" && route(.mobifone, contracts) == nil)
        #expect(
            route(.mobifone, in: "01", contracts) == "b" && route(.reddi, contracts) == nil
                && route(.viettel, []) == nil)
    }

    @Test func priorityThenTheNarrowerThenTheOrder() {
        let all = Set(Network.allCases)
        #expect(route(.viettel, [contract("all", all), contract("own", [.viettel])]) == "own")
        #expect(route(.viettel, [contract("own", [.viettel]), contract("all", all, priority: 1)]) == "all")
        #expect(route(.viettel, [contract("x", [.viettel]), contract("y", [.viettel])]) == "x")
        #expect(route(.viettel, [contract("y", [.viettel]), contract("x", [.viettel])]) == "y")
    }
}
