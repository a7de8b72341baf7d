internal import CCurl
internal import Carriers

/// One libcurl easy handle: owns it, sets it up once for a route, and carries one errand after another.
///
/// Confined to the sending thread. libcurl's callbacks find it by its address, so it must outlive its raw handle's
/// last use; `deinit` frees the raw handle, and its owner takes it out of the multi handle before.
@safe final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    let rule: AddressRule
    let poller: Poller
    var errand: Errand?
    var progress = Progress()
    var collector = ReplyCollector(limit: 0)
    var body = BodyBuffer()
    var fields = HeaderList()
    /// What the raw handle is set to, so that the same is not set again.
    var url: String?
    var framed: Framing?
    private var resolve = StringList()

    init(route: Route, poller: Poller) throws(CurlFailure) {
        guard let raw = unsafe curl_easy_init() else { throw CurlFailure(CURLE_FAILED_INIT) }
        unsafe self.raw = raw
        self.poller = poller
        rule = AddressRule(route)
        try install()
        try describe(route.transport)
    }

    deinit {
        unsafe curl_easy_cleanup(raw)
    }

    /// The handle behind a pointer that libcurl gives back.
    static func of(_ pointer: UnsafeMutableRawPointer?) -> EasyHandle? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<EasyHandle>.fromOpaque(pointer).takeUnretainedValue()
    }

    func set(_ option: CURLoption, _ value: Int) throws(CurlFailure) {
        try CurlFailure.check(unsafe ccurl_easy_set_long(raw, option, value))
    }

    func set(_ option: CURLoption, _ value: String?) throws(CurlFailure) {
        try CurlFailure.check(unsafe ccurl_easy_set_string(raw, option, value))
    }

    func set(_ option: CURLoption, _ value: borrowing StringList) throws(CurlFailure) {
        try CurlFailure.check(unsafe ccurl_easy_set_list(raw, option, value.first))
    }

    /// Everything that the description of a gateway decides; the same for every request of the route.
    private func describe(_ transport: Transport) throws(CurlFailure) {
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_PATH_AS_IS, 1)
        // The default of 64 KiB is taken from and given back to the system for every request (measured).
        try set(CURLOPT_UPLOAD_BUFFERSIZE, 16_384)
        // A hanging resolver thread must not hold up the sending thread when its request times out.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, max(1, transport.connectTimeoutMs))
        try set(CURLOPT_TIMEOUT_MS, max(1, transport.timeoutMs))
        // Empty, not absent: absent means the proxy of the environment.
        try set(CURLOPT_PROXY, transport.proxy ?? "")
        try set(CURLOPT_NOPROXY, "")
        try set(CURLOPT_INTERFACE, transport.sourceInterface)
        if !transport.resolve.isEmpty {
            for entry in transport.resolve { try resolve.append(entry) }
            try set(CURLOPT_RESOLVE, resolve)
        }
        try secure(transport.tls)
    }

    private func secure(_ tls: Transport.TLS) throws(CurlFailure) {
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, Int(tls.minVersion == "1.3" ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2))
        if let caFile = tls.caFile {
            try set(CURLOPT_CAINFO, caFile)
            // Debian's libcurl has a directory of authorities beside the file; the described one stands alone.
            try set(CURLOPT_CAPATH, nil as String?)
        }
        try set(CURLOPT_SSLCERT, tls.clientCertFile)
        try set(CURLOPT_SSLKEY, tls.clientKeyFile)
        try set(CURLOPT_PINNEDPUBLICKEY, tls.pinnedPublicKey)
    }
}
