/// Why a gateway did not take a submission or a recipient.
package enum Reason: String, Sendable, CaseIterable {
    case number, optedOut, content, template, sender, encoding, batchSize, network, balance, quota, window, auth,
        config, other
}
