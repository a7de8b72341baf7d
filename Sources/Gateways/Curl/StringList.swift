internal import CCurl

/// Owns a `curl_slist`, which libcurl reads while a transfer runs.
@safe struct StringList: ~Copyable {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    deinit {
        unsafe curl_slist_free_all(first)
    }

    mutating func append(_ text: String) throws(CurlFailure) {
        guard let longer = unsafe curl_slist_append(first, text) else { throw CurlFailure(CURLE_OUT_OF_MEMORY) }
        unsafe first = longer
    }
}
