import Campaigns
import Testing

@Suite struct NetworkWrittenTests {
    @Test(arguments: [
        ("Viettel", Network.viettel), ("VIETTEL", .viettel), ("452-04", .viettel), ("45201", .mobifone),
        ("452 02", .vinaphone), ("vinaphone", .vinaphone), ("Vietnamobile", .vietnamobile), ("45207", .gmobile),
        ("iTel", .itel),
    ])
    func asGatewaysWriteIt(_ text: String, _ network: Network) { #expect(Network(written: text) == network) }

    @Test(arguments: ["", "45299", "Vodafone", "4520", "viettel2"])
    func whatIsNotUnderstood(_ text: String) { #expect(Network(written: text) == nil) }
}
