internal import CCurl
internal import Carriers
internal import Glibc

/// What libcurl asks while a request runs. Every callback runs on the sending thread, inside a call into libcurl.
extension EasyHandle {
    /// Sets the callbacks, once; they find the handle again by its address.
    func install() throws(CurlFailure) {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        for option in [
            CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
        ] {
            try CurlFailure.check(unsafe ccurl_easy_set_pointer(raw, option, me))
        }
        // The poller outlives every connection, a handle does not: connections are closed long after their request.
        let poller = unsafe Unmanaged.passUnretained(self.poller).toOpaque()
        try CurlFailure.check(unsafe ccurl_easy_set_pointer(raw, CURLOPT_CLOSESOCKETDATA, poller))
        try installReply()
        try point()
        try installSockets()
    }

    private func installReply() throws(CurlFailure) {
        try CurlFailure.check(
            unsafe ccurl_easy_set_write(raw) { bytes, size, count, me in
                guard let easy = unsafe EasyHandle.of(me) else { return 0 }
                return unsafe easy.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
            }
        )
        try CurlFailure.check(
            unsafe ccurl_easy_set_header(raw) { bytes, size, count, me in
                guard let easy = unsafe EasyHandle.of(me) else { return 0 }
                return unsafe easy.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
            }
        )
    }

    private func installSockets() throws(CurlFailure) {
        try CurlFailure.check(
            unsafe ccurl_easy_set_open_socket(raw) { me, _, address in
                guard let easy = unsafe EasyHandle.of(me), let address = unsafe address else { return -1 }
                return unsafe easy.openSocket(address)
            }
        )
        try CurlFailure.check(
            unsafe ccurl_easy_set_close_socket(raw) { poller, socket in
                if let poller = unsafe poller {
                    unsafe Unmanaged<Poller>.fromOpaque(poller).takeUnretainedValue().closed(socket)
                }
                return close(socket)
            }
        )
        try CurlFailure.check(
            unsafe ccurl_easy_set_prerequest(raw) { me, peer, _, _, _ in
                guard let easy = unsafe EasyHandle.of(me), let peer = unsafe peer else { return CURL_PREREQFUNC_ABORT }
                return unsafe easy.mayBegin(peer: peer) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            }
        )
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        progress.replyBegun = true
        if unsafe collector.body(bytes) { return bytes.count }
        progress.replyTooLarge = true
        return 0
    }

    private func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        progress.replyBegun = true
        if unsafe collector.header(bytes) { return bytes.count }
        progress.replyTooLarge = true
        return 0
    }

    /// Asked for every address that a name resolved to. Refusing here is before the first packet. A request that
    /// has begun has its connection: another one would be for sending it again.
    private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        guard !progress.begun else {
            progress.repeated = true
            return -1
        }
        guard rule.allows(unsafe Self.bytes(of: address)) else {
            progress.addressRefused = true
            return -1
        }
        let kind = unsafe address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = unsafe socket(address.pointee.family, kind, address.pointee.protocol)
        if descriptor >= 0 { poller.opened(descriptor) }
        return descriptor
    }

    /// Asked when a connection stands and the request is about to be written, on kept connections as well.
    ///
    /// Asked a second time for the same request means that libcurl is about to send it again: whatever the reason,
    /// the answer is no. This holds for every method, with a body and without.
    private func mayBegin(peer: UnsafePointer<CChar>) -> Bool {
        guard !progress.begun else {
            progress.repeated = true
            return false
        }
        guard rule.allows(unsafe Self.bytes(ofNumeric: peer)) else {
            progress.addressRefused = true
            return false
        }
        progress.begun = true
        return true
    }

    /// 4 or 16 bytes; none for a family that is neither IPv4 nor IPv6.
    private static func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
        guard let start = unsafe ccurl_address(address) else { return [] }
        switch unsafe address.pointee.family {
        case AF_INET:
            let found = unsafe start.loadUnaligned(as: sockaddr_in.self).sin_addr
            return unsafe withUnsafeBytes(of: found) { unsafe Array($0) }
        case AF_INET6:
            let found = unsafe start.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return unsafe withUnsafeBytes(of: found) { unsafe Array($0) }
        default: return []
        }
    }

    private static func bytes(ofNumeric text: UnsafePointer<CChar>) -> [UInt8] {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            return unsafe withUnsafeBytes(of: four) { unsafe Array($0) }
        }
        var sixteen = in6_addr()
        if unsafe inet_pton(AF_INET6, text, &sixteen) == 1 {
            return unsafe withUnsafeBytes(of: sixteen) { unsafe Array($0) }
        }
        return []
    }
}
