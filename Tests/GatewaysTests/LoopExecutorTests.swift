import Carriers
import Testing

@testable import Gateways

@Suite("Tasks on the sending thread", .timeLimit(.minutes(1)))
struct LoopExecutorTests {
    @Test("Tasks that prefer the executor exchange as others do")
    func exchanges() async throws {
        let server = try LoopbackServer.answering { $0.body }
        let transport = CurlTransport(concurrentConnections: 8)
        let right = await withTaskExecutorPreference(transport.executor) {
            await withTaskGroup(of: Int.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        var right = 0
                        for turn in 0..<10 {
                            let request = HTTPRequest.post(server.url(), "\(number)/\(turn)")
                            let exchange = await transport.exchange(request, .local, reach: .loopbackOnly)
                            if exchange.reply?.body == request.body { right += 1 }
                        }
                        return right
                    }
                }
                return await group.reduce(0, +)
            }
        }
        #expect(right == 80)
    }

    @Test("Closing from the sending thread itself, and jobs after the end, leave nobody waiting")
    func closing() async throws {
        let server = try LoopbackServer { peer, _ in
            _ = peer.read()
            peer.hang()
        }
        let transport = CurlTransport()
        let end = await withTaskExecutorPreference(transport.executor) {
            async let open = transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
            while server.received.isEmpty { try? await Task.sleep(for: .milliseconds(5)) }
            transport.close()
            return await open
        }
        #expect(end == .perhapsSent(.closed))
        let late = await withTaskExecutorPreference(transport.executor) {
            await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
        }
        #expect(late == .neverSent(.closed))
    }
}
