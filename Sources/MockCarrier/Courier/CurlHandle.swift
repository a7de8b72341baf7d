import CCurl
import Carriers

/// Owns a libcurl easy handle and makes one call after another with it. Confined to its owner's thread.
final class CurlHandle {
    private let raw: UnsafeMutableRawPointer

    /// - Returns: nil when libcurl has no memory for a handle.
    init?() {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
    }

    deinit { curl_easy_cleanup(raw) }

    func send(_ call: ReceiptCall) -> CallbackLine.Answer {
        // Options are forgotten, the connection is kept.
        curl_easy_reset(raw)
        guard let url = Loopback.bare(call.url) else { return .init(status: nil, body: []) }
        _ = ccurl_easy_set_long(raw, CURLOPT_NOSIGNAL, 1)
        _ = ccurl_easy_set_string(raw, CURLOPT_PROTOCOLS_STR, "http")
        // Empty, not absent: absent means the proxy of the environment.
        _ = ccurl_easy_set_string(raw, CURLOPT_PROXY, "")
        _ = ccurl_easy_set_long(raw, CURLOPT_FOLLOWLOCATION, 0)
        _ = ccurl_easy_set_long(raw, CURLOPT_CONNECTTIMEOUT_MS, 2_000)
        _ = ccurl_easy_set_long(raw, CURLOPT_TIMEOUT_MS, 10_000)
        _ = ccurl_easy_set_string(raw, CURLOPT_URL, url)
        _ = ccurl_easy_set_string(raw, CURLOPT_CUSTOMREQUEST, call.method)
        if !call.body.isEmpty || call.method != "GET" {
            _ = ccurl_easy_set_long(raw, CURLOPT_POSTFIELDSIZE, call.body.count)
            _ = call.body.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                return ccurl_easy_set_string(raw, CURLOPT_COPYPOSTFIELDS, start)
            }
        }
        var fields: UnsafeMutablePointer<curl_slist>?
        for field in call.headers { fields = curl_slist_append(fields, "\(field.name): \(field.value)") ?? fields }
        fields = curl_slist_append(fields, "Expect:") ?? fields
        defer { curl_slist_free_all(fields) }
        _ = ccurl_easy_set_list(raw, CURLOPT_HTTPHEADER, fields)
        return perform()
    }

    private func perform() -> CallbackLine.Answer {
        let sink = Sink()
        _ = ccurl_easy_set_write(raw) { bytes, size, count, sink in
            guard let bytes, let sink else { return 0 }
            Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue()
                .take(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        _ = ccurl_easy_set_pointer(raw, CURLOPT_WRITEDATA, Unmanaged.passUnretained(sink).toOpaque())
        let result = withExtendedLifetime(sink) { curl_easy_perform(raw) }
        var status = 0
        guard result == CURLE_OK, ccurl_easy_get_long(raw, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK else {
            return .init(status: nil, body: [])
        }
        return .init(status: status, body: sink.bytes)
    }

    /// Collects a reply; an acknowledgement is short, what is longer is cut.
    private final class Sink {
        private(set) var bytes: [UInt8] = []

        func take(_ more: UnsafeRawBufferPointer) {
            if bytes.count < 65_536 { bytes += more }
        }
    }
}
