import Testing

@testable import MockCarrier

@Suite struct LoopbackTests {
    @Test(arguments: ["127.0.0.1", "127.9.9.9", "localhost", "::1"])
    func thisMachine(_ host: String) { #expect(Loopback.contains(host)) }

    @Test(arguments: ["10.0.0.1", "128.0.0.1", "127.0.0.1.evil.vn", "0.0.0.0", "", "dlr.example"])
    func anybodyElse(_ host: String) { #expect(!Loopback.contains(host)) }

    @Test func urls() {
        #expect(Loopback.bare("http://localhost:81/r?x=1") == "http://127.0.0.1:81/r?x=1")
        #expect(Loopback.bare("http://a:b@127.0.0.1/r") == "http://a:b@127.0.0.1/r")
        #expect(Loopback.bare("http://[::1]:8080/r") == "http://[::1]:8080/r")
        for foreign in [
            "https://127.0.0.1/", "http://127.0.0.1@evil.vn/", "http://evil.vn/127.0.0.1", "ftp://localhost/",
        ] {
            #expect(Loopback.bare(foreign) == nil)
        }
    }
}
