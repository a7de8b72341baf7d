extension Plan {
    /// The lists of the campaign, in the order in which ``Recipient/file`` counts them. Before them, a plan's inputs are
    /// `campaign.json`, the letter and the message.
    package var lists: [String] { inputs.dropFirst(3).map(\.name) }
}
