package import Campaigns

extension Carrier {
    /// What a request says that ``request(_:)`` rendered. Scheme and host are not looked at.
    ///
    /// - Throws: a ``Problem`` that names the member that does not follow the description, or `recipient.address`
    ///   where the description writes addresses so that they cannot be recovered.
    package func readBack(_ request: HTTPRequest) throws(Problem) -> ReadBack {
        guard let send else { throw Texts.requestMissing("send", carrier: id) }
        let variants = send.variants.map { ($0.request, $0.encoding) } + [(send.request, nil)]
        var problem: Problem?
        for (template, encoding) in variants {
            for url in [template.url, dryRun.sandbox?.url].compactMap({ $0 }) {
                var reader = RequestReader(self, template)
                do throws(Problem) {
                    try reader.read(request, url: url)
                    return try readBack(reader.captures, encoding)
                } catch {
                    // The template that came furthest tells best what is wrong: a wrong address says the least.
                    if problem == nil || error.what != Texts.readBackRefused("url", carrier: id).what {
                        problem = error
                    }
                }
            }
        }
        throw problem ?? Texts.readBackRefused("url", carrier: id)
    }

    private func readBack(_ captures: Captures, _ encoding: Encoding?) throws(Problem) -> ReadBack {
        var recipients: [ReadBack.Recipient] = []
        for found in captures.recipients {
            guard let address = found[.recipientAddress], !address.isEmpty else {
                throw Texts.readBackRefused("recipient.address", carrier: id)
            }
            recipients.append(
                .init(
                    address: address, number: AddressForm.number(address), key: found[.recipientKey],
                    seq: found[.recipientSeq]))
        }
        guard !recipients.isEmpty else { throw Texts.readBackRefused("recipient.address", carrier: id) }
        let values = captures.values
        var result = ReadBack(recipients: recipients)
        result.text = values[.messageText]
        result.params = captures.params
        result.encoding =
            encoding ?? values[.messageEncoding].flatMap(Encoding.init(rawValue:)) ?? self.encoding(values)
        result.sender =
            values[.senderName] ?? values[.senderRef].map { ref in senders.first { $0.ref == ref }?.name ?? ref }
        result.templateId = values[.templateId]
        result.callbackURL = values[.callbackURL].flatMap { $0.isEmpty ? nil : $0 }
        result.batchKey = values[.batchKey]
        result.batchSeq = values[.batchSeq]
        result.authToken = values[.authToken]
        result.isSandbox = values[.sandbox].map { !$0.isEmpty } ?? false
        return result
    }

    /// The encoding whose flag stands in the request, where each has a flag of its own.
    private func encoding(_ values: [Variable.Name: String]) -> Encoding? {
        guard let flag = values[.messageFlag] else { return nil }
        let fitting = content.flags.filter { $0.value == flag }
        return fitting.count == 1 ? fitting.first.flatMap { Encoding(rawValue: $0.key) } : nil
    }
}
