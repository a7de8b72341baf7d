/// The verdict on a number and its province by themselves, without regard to other rows; so rows can be judged in
/// parallel.
package struct RowJudge: Sendable {
    private struct Place: Sendable {
        var province: UInt8 = 0
        var cause: LeftOutCause?
    }

    /// By index of `Network.allCases`: whether some carrier of the campaign serves it.
    private let served: [Bool]
    private let fallback: Place
    private let codeList: CodeList?
    private let numbers: NumberNetworks
    private var spellings = CellTable(limit: 16_384)
    private var places: [Place] = []

    /// - Parameters:
    ///   - province: the code for rows that name no province.
    ///   - codeList: which code list the province column speaks.
    ///   - networks: networks that some carrier of the campaign serves.
    ///   - numbers: which network carries a number.
    package init(
        province: String?, codeList: CodeList?, networks: Set<Network>, numbers: NumberNetworks = NumberNetworks()
    ) {
        self.numbers = numbers
        served = Network.allCases.map(networks.contains)
        fallback =
            province.flatMap { code in Provinces.current.firstIndex { $0.code == code } }
            .map { Place(province: UInt8($0)) } ?? Place(cause: .missingProvince)
        self.codeList = codeList
    }

    /// Sets number, network, province and cause.
    ///
    /// - Parameters:
    ///   - phone: one number as it is written.
    ///   - province: nil when the list has no such column, or the row no such cell.
    ///   - number: gets the verdict.
    package mutating func judge(
        phone: UnsafeRawBufferPointer, province: UnsafeRawBufferPointer?, into number: inout ReadNumber
    ) {
        switch NumberReading.read(phone) {
        case .rejected(let rejection):
            number.cause = (DigitsLost.isSeen(in: phone) ? .digitsLost : LeftOutCause(rejection)).rawValue
        case .accepted(let accepted):
            let network = numbers.position(nsn: accepted.number.nsn)
            guard served[network] else {
                number.cause = LeftOutCause.noCarrier.rawValue
                return
            }
            let place = place(province)
            if let cause = place.cause {
                number.cause = cause.rawValue
                return
            }
            number.nsn = accepted.number.nsn
            number.network = UInt8(network)
            number.province = place.province
        }
    }

    private mutating func place(_ cell: UnsafeRawBufferPointer?) -> Place {
        guard let cell, !cell.isEmpty else { return fallback }
        // A list names few provinces many times: each spelling is looked up once.
        guard let index = spellings.index(of: cell) else { return find(cell) }
        if index == places.count { places.append(find(cell)) }
        return places[index]
    }

    private func find(_ cell: UnsafeRawBufferPointer) -> Place {
        switch Provinces.find(String(decoding: cell, as: UTF8.self), codeList: codeList) {
        case .resolved(let province):
            let index = Provinces.current.firstIndex { $0.code == province.code }
            return index.map { Place(province: UInt8($0)) } ?? Place(cause: .unknownProvince)
        case .ambiguousCode: return Place(cause: .ambiguousProvince)
        case .unknown: return Place(cause: .unknownProvince)
        }
    }
}
