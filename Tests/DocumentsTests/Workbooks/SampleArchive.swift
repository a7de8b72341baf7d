/// A zip whose entries are empty, whatever size they pretend to have.
struct SampleArchive {
    var entries: [String]
    var size = 0

    var bytes: [UInt8] {
        var local: [UInt8] = []
        var central: [UInt8] = []
        for name in entries {
            let start = local.count
            let common =
                number(20, 2) + number(0, 8) + number(0, 4) + number(0, 4) + number(size, 4)
                + number(name.utf8.count, 2)
                + number(0, 2)
            local += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8)
            central +=
                [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + common + number(0, 10) + number(start, 4) + Array(name.utf8)
        }
        let counts = number(entries.count, 2)
        let end = number(0, 4) + counts + counts + number(central.count, 4) + number(local.count, 4) + number(0, 2)
        return local + central + [0x50, 0x4B, 0x05, 0x06] + end
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
}
