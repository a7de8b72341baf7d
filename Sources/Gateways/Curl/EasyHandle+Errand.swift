internal import CCurl
internal import Carriers

extension EasyHandle {
    struct Framing: Equatable {
        let method: String
        let hasBody: Bool
    }

    /// Makes the handle ready for one request; it is then given to the multi handle.
    func take(_ errand: Errand) throws(CurlFailure) {
        progress = Progress()
        collector = ReplyCollector(limit: errand.route.transport.maxResponseBytes)
        let request = errand.request
        if url != request.url {
            try set(CURLOPT_URL, request.url)
            url = request.url
        }
        if body.hold(request.body) { try point() }
        try CurlFailure.check(unsafe ccurl_easy_set_offset(raw, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count))
        try frame(Framing(method: request.method, hasBody: !request.body.isEmpty))
        if try fields.update(request.headers, bodyCount: request.body.count) {
            try set(CURLOPT_HTTPHEADER, fields.lines)
        }
        // A request without a body is one that may mean anything (GET APIs send messages): a connection of its own
        // never dies under it for having been kept too long.
        let isFresh = errand.route.transport.reuse == .fresh || request.body.isEmpty
        try set(CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0)
        try set(CURLOPT_FORBID_REUSE, isFresh ? 1 : 0)
        self.errand = errand
    }

    /// Tells libcurl where bodies lie. It takes this for a wish to POST, which ``frame(_:)`` then puts right.
    func point() throws(CurlFailure) {
        try CurlFailure.check(unsafe ccurl_easy_set_pointer(raw, CURLOPT_POSTFIELDS, body.start))
        framed = nil
    }

    /// The method as written; libcurl's own notions of it only decide whether there is a body.
    private func frame(_ framing: Framing) throws(CurlFailure) {
        if framing == framed { return }
        framed = nil
        if framing.method == "HEAD" {
            try set(CURLOPT_NOBODY, 1)
            try set(CURLOPT_CUSTOMREQUEST, nil as String?)
        } else if framing.hasBody || ["POST", "PUT", "PATCH"].contains(framing.method) {
            try set(CURLOPT_NOBODY, 0)
            try set(CURLOPT_POST, 1)
            try set(CURLOPT_CUSTOMREQUEST, framing.method)
        } else {
            try set(CURLOPT_HTTPGET, 1)
            try set(CURLOPT_CUSTOMREQUEST, framing.method)
        }
        framed = framing
    }

    /// What became of the errand, now that libcurl is done with it.
    func conclude(_ result: CURLcode) -> Exchange {
        guard result == CURLE_OK else {
            return CurlResult.exchange(code: Int32(result.rawValue), progress: progress, detail: result.detail)
        }
        var status = 0
        let known = unsafe ccurl_easy_get_long(raw, CURLINFO_RESPONSE_CODE, &status)
        guard known == CURLE_OK, status >= 200, collector.hasWholeHead else {
            let cut = CURLE_PARTIAL_FILE
            return CurlResult.exchange(code: Int32(cut.rawValue), progress: progress, detail: cut.detail)
        }
        return .answered(collector.reply(status: status))
    }

    /// Forgets the errand: its body and its reply are personal data.
    func clear() {
        errand = nil
        body.forget()
        collector = ReplyCollector(limit: 0)
    }
}
