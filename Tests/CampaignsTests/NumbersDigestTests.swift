import Campaigns
import Testing

@Suite struct NumbersDigestTests {
    private func digest(_ numbers: [UInt32], key: [UInt8] = [1], pages: Int = 1) -> String {
        var digest = NumbersDigest(key: key)
        let recipients = numbers.compactMap { PhoneNumber(nsn: $0) }.map {
            Recipient(number: $0, row: $0.nsn % 1_000, file: 0, group: 0)
        }
        for start in stride(from: 0, to: recipients.count, by: max(1, recipients.count / pages)) {
            digest.insert(Array(recipients[start..<min(start + max(1, recipients.count / pages), recipients.count)]))
        }
        return digest.text
    }

    @Test func orderAndPagesAreNotInIt() {
        let numbers = (0..<1_000).map { UInt32(912_000_000 + $0 * 7) }
        #expect(digest(numbers) == digest(numbers.reversed()))
        #expect(digest(numbers) == digest(numbers.shuffled(), pages: 7))
        #expect(digest(numbers).count == 64)
    }

    @Test func everyNumberAndTheKeyAre() {
        let numbers = (0..<300).map { UInt32(912_000_000 + $0) }
        var digests: Set<String> = [digest(numbers), digest(numbers, key: [2]), digest([])]
        for index in numbers.indices {
            var other = numbers
            other[index] += 1_000
            digests.insert(digest(other))
            other.remove(at: index)
            digests.insert(digest(other))
        }
        #expect(digests.count == 603)
    }

    /// Swaps that keep sum and exclusive-or of the numbers do not keep the digest.
    @Test func balancedChangesAreNoticed() {
        #expect(digest([912_000_000, 912_000_003]) != digest([912_000_001, 912_000_002]))
        #expect(digest([912_000_001, 912_000_006, 912_000_008]) != digest([912_000_002, 912_000_005, 912_000_008]))
    }
}
