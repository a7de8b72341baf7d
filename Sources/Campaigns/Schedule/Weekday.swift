/// Days of the week as `carriers.json` and `campaign.json` write them, Monday first (ISO 8601).
package enum Weekday {
    package static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
