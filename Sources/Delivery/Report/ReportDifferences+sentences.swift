package import Campaigns

extension ReportDifferences {
    /// For a reader: what is compared, each state that changed, and what happened in between.
    package var sentences: [Phrase] {
        let title = Texts.comparedWith(number, asOf.office)
        guard isSamePlan else { return [title, Texts.otherPlan] }
        guard !isEmpty else { return [title, Texts.nothingChanged] }
        let states = changes.map { change in
            Texts.stateChanged(
                change.state.name, before: Grouping.office(change.before), after: Grouping.office(change.after),
                by: (change.after > change.before ? "+" : "−")
                    + Grouping.office(abs(change.after - change.before)))
        }
        let settled = RecipientState.allCases.filter { settledSince[$0] > 0 }.map { state -> Phrase in
            let (name, count) = (Texts.recipientState(state.name), Grouping.office(settledSince[state]))
            return Phrase(vi: "\(name.vi) \(count)", en: "\(name.en) \(count)")
        }
        return [title] + states + [Texts.sinceThen(submitted: Grouping.office(submittedSince), settled: settled)]
    }
}
