package import Campaigns

/// Everything that a request can name. Times are seconds since 1970; the description's zone turns them into clocks.
package struct RenderingContext: Sendable {
    package struct Recipient: Sendable, Equatable {
        package var number: PhoneNumber
        /// Our own key, unique among everything that was ever sent.
        package var key: String
        package var seq: Int
        package var network: Network?
        package var province: String?
        /// The gateway's identifier of the message, once it is known.
        package var carrierId: String?
        package var sentAt: Int?

        package init(
            number: PhoneNumber, key: String, seq: Int, network: Network? = nil, province: String? = nil,
            carrierId: String? = nil, sentAt: Int? = nil
        ) {
            self.number = number
            self.key = key
            self.seq = seq
            self.network = network
            self.province = province
            self.carrierId = carrierId
            self.sentAt = sentAt
        }
    }

    package var recipients: [Recipient]
    package var sender: Carrier.Sender
    package var template: Carrier.Sender.Template?
    /// The parameters of the registered template; nil where the text goes as a whole.
    package var params: [String]?
    package var text: String
    package var encoding: Carrier.Encoding
    package var parts: Int
    package var batchKey: String
    package var batchSeq: Int
    /// The gateway's identifier of the batch, once it is known.
    package var batchCarrierId: String?
    package var campaignId: String
    package var campaignName: String
    package var scheduleAt: Int?
    package var callbackURL: String?
    package var now: Int
    package var uuid: String
    package var authToken: String?
    /// Set only where the gateway's own sandbox was asked for by name.
    package var usesSandbox = false
    /// Values of `vars.NAME` that go before the description's own.
    package var vars: [String: String] = [:]
    /// Looks a secret up by its name; nil where there is none.
    package var secret: @Sendable (String) -> String?

    package init(
        recipients: [Recipient], sender: Carrier.Sender, template: Carrier.Sender.Template? = nil,
        params: [String]? = nil, text: String, encoding: Carrier.Encoding = .gsm7, parts: Int = 1, batchKey: String,
        batchSeq: Int = 0, batchCarrierId: String? = nil, campaignId: String, campaignName: String,
        scheduleAt: Int? = nil, callbackURL: String? = nil, now: Int, uuid: String, authToken: String? = nil,
        secret: @escaping @Sendable (String) -> String?
    ) {
        self.recipients = recipients
        self.sender = sender
        self.template = template
        self.params = params
        self.text = text
        self.encoding = encoding
        self.parts = parts
        self.batchKey = batchKey
        self.batchSeq = batchSeq
        self.batchCarrierId = batchCarrierId
        self.campaignId = campaignId
        self.campaignName = campaignName
        self.scheduleAt = scheduleAt
        self.callbackURL = callbackURL
        self.now = now
        self.uuid = uuid
        self.authToken = authToken
        self.secret = secret
    }
}
