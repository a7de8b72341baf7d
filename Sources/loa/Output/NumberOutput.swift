import Campaigns

/// What `loa numbers` shows: the one place where a number is shown whole, because the caller typed it.
enum NumberOutput {
    static func json(_ input: String, _ reading: NumberReading) -> JSON {
        switch reading {
        case .accepted(let number):
            [
                "input": .string(input), "status": "accept", "e164": .string(number.number.e164),
                "reason": .string(number.how.rawValue), "carrier": .string(number.prefixCarrier),
                "network": .string(number.network.rawValue),
            ]
        case .rejected(let reason):
            [
                "input": .string(input), "status": "reject", "e164": .null, "reason": .string(reason.rawValue),
                "carrier": .null, "network": .null,
            ]
        }
    }

    static func text(_ input: String, _ reading: NumberReading, _ language: Language) -> String {
        switch reading {
        case .accepted(let number): "\(number.number.e164)  \(number.prefixCarrier)  \(number.how.rawValue)"
        case .rejected(let reason): "✗ \(input)  \(reason.rawValue): \(Texts.numberRejected(reason)[language])"
        }
    }
}
