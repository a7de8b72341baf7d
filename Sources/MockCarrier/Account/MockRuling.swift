/// What the mock decided about one submission; by then it stands in the account.
struct MockRuling: Sendable {
    /// A receipt that is due.
    struct Notice: Sendable {
        let subject: ReceiptForge.Subject
        let end: MockFate.End
        var twice = false
        var early = false
        var late = false
        var outOfOrder = false
        var unknown = false
    }

    var handling: MockFate.Handling
    /// Empty where nothing was looked at: throttled, temporary, HTTP 500 and HTML.
    var results: [MockResult] = []
    var batchId = ""
    var notices: [Notice] = []
}
