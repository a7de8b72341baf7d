import Campaigns

/// Writes moments as `2025-10-08 07:00:00` in Viet Nam's time, which spreadsheets read as a date; nothing for "never".
///
/// Neighbours have mostly the same minute: its text is made once.
struct TimeCell {
    private var minute: Int64 = -1
    private var text: [UInt8] = []

    mutating func write(_ milliseconds: Int64, _ bytes: inout [UInt8]) {
        guard milliseconds > 0 else { return }
        let current = milliseconds / 60_000
        if current != minute {
            minute = current
            let whole = Instant(milliseconds: current * 60_000).description
            text = Array(whole.prefix(10).utf8) + [0x20] + Array(whole.dropFirst(11).prefix(6).utf8)
        }
        bytes += text
        Digits.write(UInt64(milliseconds / 1_000 % 60), digits: 2, &bytes)
    }
}
