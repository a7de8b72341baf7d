/// The language of every text that a person reads. JSON members and log keys stay English in both.
package enum Language: String, Sendable, CaseIterable {
    case vi
    case en
}
