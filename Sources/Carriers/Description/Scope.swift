/// How far an error reaches: a bad number fails one recipient, an empty balance stops the lane and fails nobody.
package enum Scope: String, Sendable, CaseIterable {
    case recipient, batch, campaign, carrier
}
