/// How many units of one encoding fit: in an SMS that stands alone, and in each part of a concatenated one.
package struct PartLimits: Sendable, Hashable {
    package let alone: Int
    package let part: Int

    /// - Precondition: both are at least 2, so that an escape or surrogate pair always fits.
    package init(alone: Int, part: Int) {
        precondition(alone >= 2 && part >= 2, "a pair must fit in a part")
        self.alone = alone
        self.part = part
    }

    /// 140 bytes of user data, six of them for the concatenation header (3GPP TS 23.040, 9.2.3.24.1): 160 and 153
    /// septets, 70 and 67 UTF-16 units.
    package static func standard(_ encoding: Encoding) -> PartLimits {
        switch encoding {
        case .gsm7, .ascii: PartLimits(alone: 160, part: 153)
        case .ucs2: PartLimits(alone: 70, part: 67)
        }
    }
}
