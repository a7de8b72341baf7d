/// A frozen plan: 43 random bits, never 0.
package struct PlanID: Sendable, Hashable {
    package let raw: Int64

    package init(raw: Int64) { self.raw = raw }

    package static func random() -> PlanID { PlanID(raw: Int64.random(in: 1..<(1 << 43))) }
}
