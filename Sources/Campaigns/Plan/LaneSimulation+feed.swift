extension LaneSimulation {
    /// One campaign's way into the lane.
    struct Feed {
        var loads: [LaneLoad]
        let hours: Hours
        let weight: Double
        let validUntil: Instant?
        /// Units a second that spread it evenly; nil for as fast as agreed.
        let evenRate: Double?
        let portion: Int
        var notBefore: Instant
        /// The open window that was found last.
        var opens = Instant(milliseconds: .min)
        var closes = Instant(milliseconds: .min)
        var served: Double?
        var course = Course()
        var isStuck = false

        init(_ loads: [LaneLoad], schedule: Schedule, contract: Contract, now: Instant) {
            self.loads = loads.filter { $0.recipients > 0 }.reversed()
            hours = schedule.narrowed(contract.hours)
            weight = schedule.priority.weight
            validUntil = schedule.validUntil
            notBefore = max(now, schedule.start ?? now)
            let units = self.loads.reduce(0) { $0 + contract.units($1.recipients, $1.parts, contract.rate.unit) }
            evenRate = schedule.pace == .even ? Self.even(units, schedule.validUntil, from: notBefore) : nil
            portion = Self.portion(self.loads, contract)
        }

        /// As the engine spreads it: a little faster than exactly even, because the last one must still be inside.
        private static func even(_ units: Int, _ until: Instant?, from start: Instant) -> Double? {
            until.map { Double(units) / max(1, $0.seconds(since: start) * 0.98) }
        }

        /// A 4,096th of it, and never more than a 64th of a quota; whole requests where requests are counted.
        private static func portion(_ loads: [LaneLoad], _ contract: Contract) -> Int {
            let parts = max(1, loads.map(\.parts).max() ?? 1)
            var portion = max(1, loads.reduce(0) { $0 + $1.recipients } / 4_096)
            for quota in contract.quotas {
                let most = quota.count / 64
                let fitting =
                    switch quota.unit {
                    case .part: max(1, most / parts)
                    case .message: max(1, most)
                    case .request: max(1, most) * contract.batch
                    }
                portion = min(portion, fitting)
            }
            let countsRequests = contract.rate.unit == .request || contract.quotas.contains { $0.unit == .request }
            return countsRequests ? max(contract.batch, portion / contract.batch * contract.batch) : portion
        }
    }

    /// How one campaign went.
    struct Course {
        var start: Instant?
        /// nil when it did not end within a year.
        var end: Instant?
        var days: [(day: String, recipients: Int)] = []
        var late = 0
    }
}

extension LaneSimulation.Course {
    mutating func note(_ count: Int, _ moment: Instant, end: Instant) {
        start = start ?? moment
        self.end = end
        let day = moment.dayInVietNam
        if days.last?.day == day {
            days[days.count - 1].recipients += count
        } else {
            days.append((day, count))
        }
    }
}

extension Contract {
    /// What so many messages of so many parts each count, in full submissions.
    func units(_ recipients: Int, _ parts: Int, _ unit: Unit) -> Int {
        unit == .request ? (recipients + batch - 1) / batch : cost(recipients: recipients, parts: parts, in: unit)
    }
}
