internal import CCurl

/// A call into libcurl that did not succeed, before anything was sent.
struct CurlFailure: Error {
    let result: CURLcode

    init(_ result: CURLcode) {
        self.result = result
    }

    static func check(_ result: CURLcode) throws(CurlFailure) {
        if result != CURLE_OK { throw CurlFailure(result) }
    }

    var exchange: Exchange {
        CurlResult.exchange(code: Int32(result.rawValue), progress: Progress(), detail: result.detail)
    }
}

extension CURLcode {
    /// libcurl's fixed sentence for the code.
    var detail: String {
        guard let text = unsafe curl_easy_strerror(self) else { return "" }
        return unsafe String(cString: text)
    }
}
