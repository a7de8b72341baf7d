import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// async-http-client with the same request, HTTP/1.1, one event loop, as many connections as requests are open.
enum AnchorEngine {
    static func run(_ load: Load) async throws -> Figures {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = load.open
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let client = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
        let body = ByteBuffer(bytes: load.body)
        let figures = await Round.run(load) {
            var request = HTTPClientRequest(url: load.url)
            request.method = .POST
            for (name, value) in load.fields { request.headers.add(name: name, value: value) }
            request.body = .bytes(body)
            guard let response = try? await client.execute(request, timeout: .seconds(30)),
                (try? await response.body.collect(upTo: 65_536)) != nil
            else { return false }
            return response.status == .ok
        }
        try await client.shutdown()
        try await group.shutdownGracefully()
        return figures
    }
}
