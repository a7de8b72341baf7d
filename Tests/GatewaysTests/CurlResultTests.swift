import Testing

@testable import Gateways

@Suite("What a result of libcurl says about sending again")
struct CurlResultTests {
    /// Every code that can come before a request begins; all others count as perhaps sent, known or not.
    static let early: Set<Int32> = [
        1, 2, 3, 4, 5, 6, 7, 27, 28, 35, 42, 43, 45, 48, 49, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 89, 90, 91, 97, 98,
    ]

    @Test("Before libcurl was allowed to begin, only an early result is never sent", arguments: Int32(1)...101)
    func beforeBeginning(code: Int32) {
        let exchange = CurlResult.exchange(code: code, progress: Progress(), detail: "")
        if Self.early.contains(code) {
            #expect(isNeverSent(exchange))
        } else {
            #expect(isPerhapsSent(exchange))
        }
    }

    @Test("Once it has begun no result claims never sent", arguments: Int32(1)...101)
    func afterBeginning(code: Int32) {
        var progress = Progress()
        progress.begun = true
        #expect(isPerhapsSent(CurlResult.exchange(code: code, progress: progress, detail: "")))
    }

    @Test("An unknown result is perhaps sent", arguments: [Int32(-1), 0, 102, 4_711])
    func unknown(code: Int32) {
        let exchange = CurlResult.exchange(code: code, progress: Progress(), detail: "")
        #expect(isPerhapsSent(exchange))
        #expect(exchange.fault?.word == "unknown")
    }

    @Test(
        "Words are stable",
        arguments: [
            (5, "dns"), (6, "dns"), (7, "connect-refused"), (18, "half-reply"), (28, "timeout"), (35, "tls"),
            (45, "interface"), (52, "closed-before-reply"), (55, "closed-before-reply"), (56, "closed-before-reply"),
            (60, "tls"), (65, "closed-before-reply"), (90, "tls"), (92, "closed-before-reply"), (99, "unknown"),
        ] as [(Int32, String)]
    )
    func words(code: Int32, word: String) {
        #expect(CurlResult.exchange(code: code, progress: Progress(), detail: "").fault?.word == word)
    }

    @Test("What the callbacks saw says more than the code")
    func words() {
        func word(_ code: Int32, _ change: (inout Progress) -> Void) -> String? {
            var progress = Progress()
            change(&progress)
            return CurlResult.exchange(code: code, progress: progress, detail: "").fault?.word
        }
        #expect(word(23) { $0.replyTooLarge = true } == "reply-too-large")
        #expect(word(7) { $0.addressRefused = true } == "address-refused")
        #expect(word(42) { $0.addressRefused = true } == "address-refused")
        #expect(word(42) { $0.repeated = true } == "closed-before-reply")
        #expect(word(56) { $0.replyBegun = true } == "half-reply")
    }
}
