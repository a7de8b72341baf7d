/// Turns rows into an audience: read the number, find the province, drop the second of two, leave out who was served.
///
/// Every row that is added is counted exactly once. The first of two equal numbers wins, by E.164.
package struct AudienceBuilder {
    package private(set) var audience = Audience()
    private let fallbackProvince: String?
    private let codeList: CodeList?
    private let suppressed: NumberSet
    private let served: Set<Network>
    private var seen = NumberSet()
    private var groupIndex: [ArraySlice<UInt8>: UInt16] = [:]
    private var provinceIndex: [ArraySlice<UInt8>: Result<String, RowReject>] = [:]

    /// - Parameters:
    ///   - province: the code for rows of lists that have no province column.
    ///   - codeList: which code list the province column speaks.
    ///   - suppressed: numbers that must not be planned (opted out, or served by an earlier plan of the same directive).
    ///   - networks: networks that some carrier of the campaign serves.
    package init(province: String?, codeList: CodeList?, suppressed: NumberSet, networks: Set<Network>) {
        fallbackProvince = province
        self.codeList = codeList
        self.suppressed = suppressed
        served = networks
    }

    /// Begins a new list; rows that follow belong to it.
    package mutating func begin(file: String) {
        audience.files.append(file)
    }

    package mutating func add(_ row: ListRow) {
        switch place(row) {
        case .failure(let reject):
            audience.rows.rejected[reject.reason, default: 0] += 1
            leaveOut(row, .rejected(reject.reason))
        case .success(let (key, number)):
            if !seen.insert(number) {
                audience.rows.duplicates += 1
                leaveOut(row, .duplicate)
            } else if suppressed.contains(number) {
                audience.rows.suppressed += 1
                leaveOut(row, .suppressed)
            } else {
                accept(number, key, row)
            }
        }
    }

    private mutating func accept(_ number: PhoneNumber, _ key: SegmentKey, _ row: ListRow) {
        audience.rows.accepted += 1
        audience.synthetic = audience.synthetic || row.synthetic
        let recipient = Recipient(
            number: number, row: UInt32(clamping: row.line), file: UInt16(clamping: audience.files.count - 1),
            group: group(row.group))
        audience.segments[key, default: []].append(recipient)
    }

    private mutating func place(_ row: ListRow) -> Result<(SegmentKey, PhoneNumber), RowReject> {
        switch NumberReading.read(row.phone) {
        case .rejected(let reason):
            return .failure(RowReject(reason: reason.rawValue))
        case .accepted(let reading):
            guard served.contains(reading.network) else { return .failure(.noGateway) }
            return province(row.province).map { (SegmentKey(province: $0, network: reading.network), reading.number) }
        }
    }

    private mutating func province(_ cell: ArraySlice<UInt8>?) -> Result<String, RowReject> {
        guard let cell, !cell.isEmpty else {
            return fallbackProvince.map { .success($0) } ?? .failure(.missingProvince)
        }
        // A list names few provinces many times: each spelling is looked up once.
        if let known = provinceIndex[cell] { return known }
        let found: Result<String, RowReject> =
            switch Provinces.find(String(decoding: cell, as: UTF8.self), codeList: codeList) {
            case .resolved(let province): .success(province.code)
            case .ambiguousCode: .failure(.ambiguousProvince)
            case .unknown: .failure(.unknownProvince)
            }
        provinceIndex[cell] = found
        return found
    }

    private mutating func group(_ cell: ArraySlice<UInt8>?) -> UInt16 {
        guard let cell, !cell.isEmpty else { return 0 }
        if let known = groupIndex[cell] { return known }
        guard audience.groups.count < Int(UInt16.max) else { return 0 }
        let index = UInt16(audience.groups.count)
        audience.groups.append(String(decoding: cell, as: UTF8.self))
        groupIndex[cell] = index
        return index
    }

    private mutating func leaveOut(_ row: ListRow, _ cause: LeftOut.Cause) {
        let file = audience.files.last ?? ""
        audience.leftOut.append(
            LeftOut(
                place: Place(file: file, line: row.line, column: row.column),
                masked: Masking.mask(String(decoding: row.phone, as: UTF8.self)), cause: cause))
    }
}
