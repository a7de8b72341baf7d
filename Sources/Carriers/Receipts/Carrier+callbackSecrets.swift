extension Carrier {
    /// The secrets with which callbacks prove themselves by `basic`: `ID_RECEIPT_USER` and `ID_RECEIPT_PASSWORD`, the
    /// carrier's id in capitals with `_` for `-`. The description says only that there are such; nil where it does not.
    package var callbackSecrets: (user: String, password: String)? {
        guard receipts.callback?.auth.basic == true else { return nil }
        let name = id.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
        return ("\(name)_RECEIPT_USER", "\(name)_RECEIPT_PASSWORD")
    }
}
