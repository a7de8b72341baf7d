import Carriers
import Testing

@testable import Gateways

@Suite("What a request must be before libcurl sees it")
struct RequestRulesTests {
    private func fault(_ method: String = "POST", _ url: String = "https://sms.example/send", _ field: HTTPField? = nil)
        -> TransportFault?
    {
        RequestRules.fault(in: HTTPRequest(method: method, url: url, headers: field.map { [$0] } ?? []))
    }

    @Test("Ordinary requests pass")
    func ordinary() {
        #expect(fault() == nil)
        #expect(fault("GET", "HTTP://sms.example:8080/?text=%E1%BB%95") == nil)
        #expect(fault("POST", "http://h/", HTTPField("X-Name", "tên định danh")) == nil)
        #expect(fault("POST", "http://h/", HTTPField("X-Empty", "")) == nil)
    }

    @Test(
        "Only absolute http and https URLs",
        arguments: [
            "", "sms.example/send", "ftp://sms.example/", "file:///etc/passwd", "http:/x", "http://", "httpx://h/",
            "http://h/a b", "http://h/\r\nX: 1", "http://h/sổ",
        ]
    )
    func urls(url: String) {
        #expect(fault("POST", url)?.word == "bad-request")
    }

    @Test("No second request hides in a header or a method")
    func smuggling() {
        #expect(fault("POST", "http://h/", HTTPField("X", "1\r\nHost: other"))?.word == "bad-request")
        #expect(fault("POST", "http://h/", HTTPField("X\r\nY", "1"))?.word == "bad-request")
        #expect(fault("POST", "http://h/", HTTPField("", "1"))?.word == "bad-request")
        #expect(fault("POST", "http://h/", HTTPField("X:", "1"))?.word == "bad-request")
        #expect(fault("POST", "http://h/", HTTPField("X", "a\0b"))?.word == "bad-request")
        #expect(fault("GET / HTTP/1.1\r\nX:")?.word == "bad-request")
        #expect(fault("")?.word == "bad-request")
        let head = HTTPRequest(method: "HEAD", url: "http://h/", body: [1])
        #expect(RequestRules.fault(in: head)?.word == "bad-request")
    }

    @Test(
        "The origin ends where the path begins",
        arguments: [
            ("http://h:80/a/b", "http://h:80"), ("https://h", "https://h"), ("http://h?x=/", "http://h"),
            ("http://[::1]:8080/", "http://[::1]:8080"), ("http://h#f", "http://h"),
        ]
    )
    func origin(url: String, origin: String) {
        #expect(RequestRules.origin(of: url) == origin)
    }
}
