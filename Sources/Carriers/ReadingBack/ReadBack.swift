package import Campaigns

/// What a request says, recovered with the description that rendered it: what a mock gateway works with.
package struct ReadBack: Sendable, Equatable {
    package struct Recipient: Sendable, Equatable {
        /// As it stands in the request.
        package var address: String
        package var number: PhoneNumber?
        package var key: String?
        package var seq: String?
    }

    package var recipients: [Recipient]
    package var text: String?
    package var params: [String] = []
    package var encoding: Carrier.Encoding?
    package var sender: String?
    package var templateId: String?
    package var callbackURL: String?
    package var batchKey: String?
    package var batchSeq: String?
    package var authToken: String?
    package var isSandbox = false
}
