import Campaigns

/// What a variable holds while it goes through its filters.
enum Value: Sendable, Equatable {
    /// Not given; `default:` replaces it, `$when` leaves its member out.
    case none
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])
    /// Seconds since 1970.
    case time(Int)
    /// The bytes of a digest: hexadecimal in a text, bytes for an encoder.
    case digest([UInt8])

    var isEmpty: Bool {
        switch self {
        case .none: true
        case .text(let text): text.isEmpty
        case .list(let list): list.isEmpty
        case .number, .flag, .time, .digest: false
        }
    }

    /// As it stands in a text.
    func text(joinedBy separator: String, in zone: Zone) -> String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let list): list.joined(separator: separator)
        case .time(let seconds): DateFormat.iso.text(seconds, in: zone)
        case .digest(let bytes): Hex.lower(bytes)
        }
    }
}
