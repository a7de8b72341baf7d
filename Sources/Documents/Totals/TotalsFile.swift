package import Campaigns
package import Delivery

/// A carrier's totals of the segments that it holds, as CSV (one row a segment) or JSON.
package enum TotalsFile {
    /// What a file says before it is held against a plan.
    struct Contents {
        let asOf: TotalsRow.Cell<String>
        let rows: [TotalsRow]
    }

    /// - Parameters:
    ///   - bytes: the file's contents.
    ///   - file: its name for errors.
    ///   - carrier: who reports.
    ///   - plan: what the carrier holds in it must be in the file, each segment once, and nothing else.
    ///   - now: figures are not of the future.
    /// - Returns: the totals, not yet bound to a share.
    /// - Throws: ``Problem`` (bad use) with line and column.
    package static func read(
        _ bytes: [UInt8], file: String, carrier: String, plan: Plan, now: Instant
    ) throws -> CarrierTotals {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Problem.notUTF8(file, line: 1) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? 3 : 0
        let first = bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let contents =
            first == UInt8(ascii: "{")
            ? try json(JSONDocument(reading: bytes, file: file))
            : try TotalsTable(bytes[start...], file: file).contents()
        guard let asOf = moment(contents.asOf.value) else {
            throw Problem.totalsMoment(contents.asOf.value, at: contents.asOf.place)
        }
        if asOf > now { throw Problem.totalsOfTheFuture(asOf.office, at: contents.asOf.place) }
        var segments: [CarrierTotals.Segment] = []
        let held = plan.heldSegments.filter { $0.gateway == carrier }
        for row in contents.rows {
            let segment = try row.segment()
            guard held.contains(where: { $0.province == segment.province && $0.network == segment.network }) else {
                throw Problem.totalsNotHeld(carrier, name(segment.province, segment.network), at: row.place)
            }
            if segments.contains(where: { $0.province == segment.province && $0.network == segment.network }) {
                throw Problem.totalsTwice(name(segment.province, segment.network), at: row.place)
            }
            segments.append(segment)
        }
        let missing = held.filter { segment in
            !segments.contains { $0.province == segment.province && $0.network == segment.network }
        }
        if let missing = missing.first {
            throw Problem.totalsMissing(name(missing.province, missing.network), at: Place(file: file))
        }
        return CarrierTotals(
            carrier: carrier, asOf: asOf.description, digest: Fingerprint.digest(of: bytes), segments: segments)
    }

    private static func name(_ province: String, _ network: Network?) -> String {
        "\(Provinces.name(of: province))\(network.map { ", \($0.name)" } ?? "")"
    }

    /// RFC 3339, or as an office writes it: `09/10/2025 08:00`, Viet Nam's time.
    private static func moment(_ text: String) -> Instant? {
        if let instant = Instant(rfc3339: text) { return instant }
        guard let match = text.wholeMatch(of: /(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)/) else { return nil }
        return Instant(rfc3339: "\(match.3)-\(match.2)-\(match.1)T\(match.4):\(match.5):00+07:00")
    }

    /// `{"asOf": …, "segments": [{"province", "network", "sent", "delivered", "failed": {REASON: COUNT}}]}`
    private static func json(_ document: JSONDocument) throws -> Contents {
        let root = document.root
        try known(root, ["asOf", "segments"], document, JSONPath())
        let asOf = TotalsRow.Cell(
            value: root["asOf"]?.string ?? "", place: document.place(of: JSONPath([.member("asOf")])))
        let rows = try (root["segments"]?.array ?? []).enumerated().map { index, entry in
            let path = JSONPath([.member("segments"), .index(index)])
            try known(entry, ["province", "network", "sent", "delivered", "failed"], document, path)
            func text(_ name: String) -> TotalsRow.Cell<String> {
                TotalsRow.Cell(value: entry[name]?.string ?? "", place: document.place(of: path.appending(name)))
            }
            func count(_ value: JSON?, _ path: JSONPath) throws -> TotalsRow.Cell<Int> {
                let place = document.place(of: path)
                guard let count = value?.int, count >= 0 else {
                    throw Problem.totalsCount(value?.text ?? "", at: place)
                }
                return TotalsRow.Cell(value: count, place: place)
            }
            let failed = path.appending("failed")
            return TotalsRow(
                province: text("province"), network: text("network"),
                sent: try count(entry["sent"], path.appending("sent")),
                delivered: try count(entry["delivered"], path.appending("delivered")),
                failures: try (entry["failed"]?.members ?? []).map { member in
                    CarrierTotals.Failure(
                        reason: member.name, count: try count(member.value, failed.appending(member.name)).value)
                }, place: document.place(of: path))
        }
        return Contents(asOf: asOf, rows: rows)
    }

    private static func known(
        _ value: JSON, _ names: [String], _ document: JSONDocument, _ path: JSONPath
    ) throws {
        guard let members = value.members else {
            throw Problem.totalsColumn("", names, at: document.place(of: path))
        }
        guard let stranger = members.first(where: { !names.contains($0.name) }) else { return }
        throw Problem.totalsColumn(
            stranger.name, names, at: document.placeOfName(path.appending(stranger.name)))
    }
}
