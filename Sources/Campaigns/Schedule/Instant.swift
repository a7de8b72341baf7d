import Foundation

/// A moment as it is stored and compared: milliseconds since 1970-01-01T00:00:00Z.
///
/// Time is an argument everywhere in the pure rooms; only the composition reads a clock.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Viet Nam has kept UTC+07:00 without summer time since 1975 (IANA Asia/Ho_Chi_Minh).
    package static let vietNamOffset = 7 * 3_600

    package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

    package func advanced(bySeconds seconds: Double) -> Instant {
        Instant(milliseconds: milliseconds + Int64((seconds * 1_000).rounded(.up)))
    }

    package func advanced(byMilliseconds count: Int64) -> Instant {
        Instant(milliseconds: milliseconds + count)
    }

    /// Seconds from `other` to this moment; negative when `other` is later.
    package func seconds(since other: Instant) -> Double {
        Double(milliseconds - other.milliseconds) / 1_000
    }
}

extension Instant {
    /// RFC 3339 in Viet Nam's time with milliseconds, e.g. `2025-10-08T07:00:00.000+07:00`.
    package var description: String {
        let civil = CivilTime(self, offset: Self.vietNamOffset)
        let date = "\(pad(civil.year, 4))-\(pad(civil.month))-\(pad(civil.day))"
        let time = "\(pad(civil.hour)):\(pad(civil.minute)):\(pad(civil.second))"
        return "\(date)T\(time).\(pad(civil.millisecond, 3))+07:00"
    }

    /// As a Vietnamese office writes it: `07:00:00 08/10/2025`.
    package var office: String {
        let civil = CivilTime(self, offset: Self.vietNamOffset)
        let time = "\(pad(civil.hour)):\(pad(civil.minute)):\(pad(civil.second))"
        return "\(time) \(pad(civil.day))/\(pad(civil.month))/\(civil.year)"
    }

    /// Reads RFC 3339 with an offset or `Z`, fractions allowed; nil for anything else.
    package init?(rfc3339 text: String) {
        let plain = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? plain.parse(text)) ?? (try? fractional.parse(text)) else { return nil }
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }

    private func pad(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
