extension Carrier {
    /// When a gateway takes messages.
    package struct Windows: Sendable, Equatable {
        package enum Day: String, Sendable, CaseIterable {
            case mon, tue, wed, thu, fri, sat, sun
        }

        /// Minutes of the day, from 0 to 1440; open at `from`, closed at `to`.
        package struct Opening: Sendable, Equatable {
            package let from: Int
            package let to: Int
            /// Empty: every day.
            package let days: [Day]
        }

        /// An identifier of the tz database.
        package let timezone: String
        package let allow: [Opening]
        package let emergencyExempt: Bool
    }
}
