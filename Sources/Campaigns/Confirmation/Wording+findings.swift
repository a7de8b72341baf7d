extension Wording {
    /// What a person should look at in the message, in its order; empty for a message that is the letter's.
    ///
    /// `file`: the message's name in places.
    package func findings(file: String) -> [Finding] {
        var findings = obstacles(file: file)
        if let letter, letter.mandated.isEmpty, !letter.onlyForwards, !letter.isRefused, campaign.message.derived {
            findings.append(.derived(points: campaign.message.points, at: Place(file: file, line: 1, column: 1)))
        }
        if let issuer = letter?.issuer, !Self.isSameIssuer(issuer, campaign.directive.issuer) {
            findings.append(.issuerDiffers(issuer, named: campaign.directive.issuer, at: letterPlace))
        }
        guard let mandate else { return findings }
        for change in changes {
            let place = Place(file: file, line: change.line, column: change.column)
            if change.ordered.isEmpty {
                findings.append(.notInLetter(change.sent, at: place))
            } else if change.sent.isEmpty {
                findings.append(.leftOut(change.ordered, at: place, letter: mandate.place))
            } else {
                findings.append(.corrected(change.ordered, to: change.sent, at: place, letter: mandate.place))
            }
        }
        return findings
    }

    /// What no person can confirm away: a letter that is not there or orders nothing, characters that no phone may get.
    var obstacles: [Finding] { obstacles(file: campaign.message.file) }

    private func obstacles(file: String) -> [Finding] {
        var findings: [Finding] = []
        let message = Place(file: file, line: 1, column: 1)
        if let letter {
            if letter.isRefused {
                findings.append(.secrecy("", at: letterPlace))
            } else if letter.onlyForwards {
                findings.append(.noAuthority(campaign.directive.id, orders: letter.forwards, at: letterPlace))
            } else if letter.mandated.isEmpty, !campaign.message.derived {
                findings.append(.notMarkedDerived(at: message))
            } else if !letter.mandated.isEmpty, campaign.message.derived {
                findings.append(.derivedThoughOrdered(at: message))
            }
        } else {
            findings.append(
                .letterMissing(campaign.directive.id, date: campaign.directive.date, at: letterPlace))
        }
        return findings + unsendable(file: file)
    }

    private var letterPlace: Place {
        Place(file: campaign.directive.file, line: letter?.lines.lowerBound ?? 1, column: 1)
    }

    /// Characters that must not reach a phone.
    private func unsendable(file: String) -> [Finding] {
        var findings: [Finding] = []
        var (line, column) = (1, 1)
        for character in self.message.text {
            for scalar in character.unicodeScalars where Self.isUnsendable(scalar) {
                findings.append(.unsendable(scalar, at: Place(file: file, line: line, column: column)))
            }
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
        }
        return findings
    }

    private static func isUnsendable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "*" || scalar == "_" || scalar == "\u{FFFD}" || scalar == "\u{00A0}" { return true }
        if scalar == "\n" { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }

    /// `UBND tỉnh An Giang` and `Ủy ban nhân dân tỉnh An Giang` are one.
    static func isSameIssuer(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

    private static func folded(_ name: String) -> String {
        name.plain.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" }).joined(separator: " ")
            .replacing("ubnd", with: "uy ban nhan dan")
    }
}
