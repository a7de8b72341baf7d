import Foundation

extension Wording {
    /// The confirmation that `answers` give to this wording.
    ///
    /// Nothing is corrected here: the message is taken as it is, and each doubtful place of the letter must be either
    /// corrected in it or kept by name.
    ///
    /// - `letter`: the letter's file, as problems show it.
    /// - `now`: a paper cannot be of a later day.
    ///
    /// Throws ``Problem`` that names what is still open.
    package func confirmed(by answers: Answers, letter file: String, now: Instant) throws -> Confirmation {
        if answers.by.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
        if let obstacle = obstacles.first { throw Problem.obstacle(obstacle) }
        if answers.paper.date > now.dayInVietNam { throw Problem.paperOfTomorrow(answers.paper) }
        let decisions = try demand == .derived ? [] : decide(answers, file)
        switch demand {
        case .none: throw Problem.nothingToConfirm(campaign.slug)
        case .derived: try checkUnit(answers)
        case .correction: try checkOwnChanges(answers, decisions)
        }
        return Confirmation(
            by: answers.by, at: now.description, paper: answers.paper, reason: answers.reason, demand: demand,
            letter: Confirmation.Source(identity: campaign.directive.identity, digest: letterDigest),
            ordered: mandate?.text, text: message.text, variants: message.allowed, changes: changes,
            decisions: decisions, unit: demand == .derived ? unit(of: answers) : nil,
            item: demand == .derived ? Self.item(of: answers) : nil,
            points: demand == .derived ? campaign.message.points : [])
    }

    private func decide(_ answers: Answers, _ file: String) throws -> [Confirmation.Decision] {
        var unused = answers.keep
        let decisions = try blocking.map { finding in
            let isKept = answers.keep.contains { finding.isNamed($0) }
            unused.removeAll { finding.isNamed($0) }
            if stands(finding) {
                if !isKept { throw Problem.undecided(finding, file: file, slug: campaign.slug) }
                // A hotline that the letter orders passes with its reason; for words the paper is reason enough.
                if finding.isContact, answers.reason.isEmpty { throw Problem.keptWithoutReason(finding, file: file) }
            } else if isKept {
                throw Problem.keptThoughCorrected(finding, file: file)
            }
            return Confirmation.Decision(
                code: finding.code, line: finding.place.line ?? 1, column: finding.place.column ?? 1,
                found: finding.found, suggested: finding.suggested, answer: isKept ? .kept : .corrected)
        }
        if let name = unused.first { throw Problem.noSuchFinding(name, known: blocking.map(\.spot)) }
        return decisions
    }

    /// A change that no finding asks for is the office's own, and needs its reason.
    private func checkOwnChanges(_ answers: Answers, _ decisions: [Confirmation.Decision]) throws {
        guard answers.reason.isEmpty else { return }
        let asked = decisions.filter { $0.answer == .corrected }
        let own = changes.first { change in
            !asked.contains { Self.explains($0, change) }
        }
        if let own { throw Problem.ownChange(own, file: campaign.message.file) }
    }

    /// True when the proposal of a finding is what the change does.
    private static func explains(_ decision: Confirmation.Decision, _ change: WordChange) -> Bool {
        func words(_ text: String) -> [String] {
            text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        }
        let (found, suggested) = (words(decision.found), words(decision.suggested ?? ""))
        let (ordered, sent) = (change.ordered.lowercased(), change.sent.lowercased())
        // The finding may name one letter of the word.
        if let one = found.first, found.count == 1, let other = suggested.first, suggested.count == 1,
            ordered.replacing(one, with: other) == sent
        {
            return true
        }
        // Word by word where both have as many; a word that is dropped or added must be dropped or added by the proposal.
        if found.count == suggested.count { return zip(found, suggested).contains { $0 == ordered && $1 == sent } }
        if sent.isEmpty { return found.contains(ordered) && !suggested.contains(ordered) }
        return suggested.contains(sent) && (ordered.isEmpty ? !found.contains(sent) : found.contains(ordered))
    }

    /// The issuer, unless another unit is named.
    private func unit(of answers: Answers) -> String {
        guard let unit = answers.unit, !unit.allSatisfy(\.isWhitespace) else { return campaign.directive.issuer }
        return unit
    }

    /// `2` of `2`, `item 2` or `mục 2`.
    private static func item(of answers: Answers) -> String? {
        answers.item?.split(whereSeparator: \.isWhitespace).last.map(String.init)
    }

    /// A derived text is approved for the issuer, or for a unit that the letter charges with informing.
    private func checkUnit(_ answers: Answers) throws {
        if campaign.message.points.isEmpty { throw Problem.derivedWithoutPoints(campaign.message.file) }
        let unit = unit(of: answers)
        if Self.isSameIssuer(unit, campaign.directive.issuer) { return }
        guard let item = Self.item(of: answers) else {
            throw Problem.itemMissing(unit, issuer: campaign.directive.issuer)
        }
        guard letter?.items.contains(item) ?? false else { throw Problem.noSuchItem(item, known: letter?.items ?? []) }
    }
}

extension Finding {
    /// How a person names it: `103:351`.
    package var spot: String { "\(place.line ?? 1):\(place.column ?? 1)" }

    /// `103:351`, as printed with the file before it, or the finding's code.
    fileprivate func isNamed(_ name: String) -> Bool { name == spot || name.hasSuffix(":" + spot) || name == code }

    /// An address or a number in a warning against scams.
    fileprivate var isContact: Bool { ["url", "email", "telephone"].contains(code) }
}
