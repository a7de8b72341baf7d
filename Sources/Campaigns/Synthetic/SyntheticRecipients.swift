/// Recipients who do not exist, for tests, demonstrations and measuring: the same for the same count, province and seed.
///
/// Split by largest remainder over provinces (population) and networks (shares of the White Book 2023, `market-share.csv`);
/// numbers by a permutation within each network's prefixes, so that they are unique by construction.
package struct SyntheticRecipients: Sendable {
    package struct Person: Sendable {
        package let number: PhoneNumber
        package let province: Province
        package let network: Network
    }

    /// The recipients of one province and network: where they begin among all, and among those of the network.
    private struct Cell: Sendable {
        let province: Province
        let network: Int
        let first: Int
        let firstOfNetwork: Int
    }

    package let count: Int
    private let cells: [Cell]
    /// By position in `networks`: first numbers of the prefixes, ten thousand or a hundred thousand blocks of each.
    private let blocks: [[UInt32]]
    private let orders: [Permutation]

    private static let blockSize = 100_000
    private static let networks: [Network] = [
        .viettel, .vinaphone, .mobifone, .vietnamobile, .gmobile, .itel, .wintel, .vnsky,
    ]

    /// - Returns: nil when a network has not so many numbers.
    package init?(count: Int, province: Province?, seed: UInt64) {
        self.count = count
        let provinces = province.map { [$0] } ?? Provinces.current
        let weights = Provinces.current.indices.filter { provinces.contains(Provinces.current[$0]) }
            .map { Provinces.populations[$0] }
        var cells: [Cell] = []
        var first = 0
        var used = Self.networks.map { _ in 0 }
        for (province, own) in zip(provinces, LargestRemainder.split(count, by: weights)) {
            for (index, part) in LargestRemainder.split(own, by: Self.shares).enumerated() where part > 0 {
                cells.append(Cell(province: province, network: index, first: first, firstOfNetwork: used[index]))
                first += part
                used[index] += part
            }
        }
        self.cells = cells
        blocks = Self.networks.map { network in
            (3_000..<10_000).map { UInt32($0 * Self.blockSize) }.filter {
                NumberPrefixes.standard.network(nsn: $0) == network
            }
        }
        guard zip(used, blocks).allSatisfy({ $0 <= $1.count * Self.blockSize }) else { return nil }
        orders = blocks.enumerated().map { Permutation(count: $1.count * Self.blockSize, seed: seed &+ UInt64($0)) }
    }

    /// - Precondition: `index` is below `count`.
    package subscript(index: Int) -> Person? {
        var (low, high) = (0, cells.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if cells[middle].first <= index { low = middle } else { high = middle }
        }
        let cell = cells[low]
        let position = orders[cell.network][cell.firstOfNetwork + index - cell.first]
        let nsn = blocks[cell.network][position / Self.blockSize] + UInt32(position % Self.blockSize)
        return PhoneNumber(nsn: nsn).map {
            Person(number: $0, province: cell.province, network: Self.networks[cell.network])
        }
    }

    /// In basis points, in the order of `networks`; "Others" of the table is shared by the small ones.
    private static let shares: [Int] = {
        let table = Table(PackageResources.market_share_csv)
        let (set, carrier, points) = (table.column("set"), table.column("carrier"), table.column("basis_points"))
        var named: [String: Int] = [:]
        for row in table.rows where row[set] == "generator" { named[row[carrier]] = Int(row[points]) ?? 0 }
        let small = LargestRemainder.split(named["Others"] ?? 0, by: [1, 1, 1, 1])
        return networks.prefix(4).map { named[$0.name] ?? 0 } + small
    }()
}
