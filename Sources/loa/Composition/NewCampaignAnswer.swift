import Campaigns
import Foundation

/// Reads what clerks answer as they write it: dates, money, carriers, provinces.
enum NewCampaignAnswer {
    /// RFC 3339, `31/12/2026` or `2026-12-31` (until the end of that day in Viet Nam), or `none`.
    static func moment(_ text: String, now: Instant) throws -> String {
        if text == "none" { return text }
        var written = text
        let slashed = text.split(separator: "/")
        if slashed.count == 3, slashed[2].count == 4 {
            written = [slashed[2], padded(slashed[1]), padded(slashed[0])].joined(separator: "-")
        }
        if written.count == 10 { written += "T23:59:59+07:00" }
        guard let instant = Instant(rfc3339: written) else { throw Problem.newBadMoment(text) }
        guard instant > now else { throw Problem.newMomentPassed(text) }
        return written
    }

    /// `3000000`, `3.000.000`, `3.000.000 đồng`.
    static func dong(_ text: String) throws -> String {
        var digits = text.lowercased().filter { !$0.isWhitespace }
        for unit in ["đồng", "vnd", "đ"] where digits.hasSuffix(unit) { digits.removeLast(unit.count) }
        let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
        let good =
            groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || (1...3).contains(groups[0].count))
        let plain = groups.joined()
        guard good, !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }), plain.count <= 15 else {
            throw Problem.newBadMoney(text)
        }
        return plain
    }

    static func list(_ text: String, among known: [String], file: String) throws -> [String] {
        let ids = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        for id in ids where !known.contains(id) { throw Problem.unknownCarrier(id, file: file, known: known) }
        if ids.isEmpty { throw Problem.newEmptyAnswer }
        return ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// A name, or a code of today; `none` where every row names its own.
    static func province(_ text: String) throws -> String {
        if text == "none" { return text }
        guard case .resolved(let province) = Provinces.find(text, codeList: .y2025) else {
            throw Problem.newNoSuchProvince(text)
        }
        return province.code
    }

    private static func padded(_ text: Substring) -> Substring { text.count == 1 ? "0" + text : text }
}
