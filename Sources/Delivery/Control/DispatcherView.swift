package import Campaigns

/// What people in other processes see of a dispatcher: written beside the ledger twice a second, true for a moment.
package struct DispatcherView: Sendable, Codable, Equatable {
    /// RFC 3339.
    package let at: String
    package let process: Int32
    package let lanes: [LaneView]
    /// Campaigns that are due and cannot be sent, with the reason in both languages.
    package let obstacles: [String: Sentence]

    package struct Sentence: Sendable, Codable, Equatable {
        package let vi: String
        package let en: String

        package init(_ phrase: Phrase) {
            vi = phrase.vi
            en = phrase.en
        }

        package var phrase: Phrase { Phrase(vi: vi, en: en) }
    }

    package init(at: String, process: Int32, lanes: [LaneView], obstacles: [String: Phrase]) {
        self.at = at
        self.process = process
        self.lanes = lanes
        self.obstacles = obstacles.mapValues(Sentence.init)
    }
}
