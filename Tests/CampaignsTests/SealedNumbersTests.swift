import Campaigns
import Testing

@Suite struct SealedNumbersTests {
    private let key = DataKey.random()
    private let recipients: [Recipient] = (0..<300).compactMap { index in
        PhoneNumber(nsn: 912_345_000 + UInt32(index)).map {
            Recipient(number: $0, row: UInt32(index) + 2, file: UInt16(index % 3), group: UInt16(index))
        }
    }

    @Test func whatIsSealedOpens() throws {
        let sealed = try SealedNumbers.seal(recipients, key: key, page: 7)
        #expect(try SealedNumbers.open(sealed, key: key, page: 7) == recipients)
        let again = try #require(DataKey(bytes: key.bytes))
        #expect(try SealedNumbers.open(sealed, key: again, page: 7) == recipients)
        #expect(try SealedNumbers.open(SealedNumbers.seal([], key: key, page: 7), key: key, page: 7).isEmpty)
        // Two sealings of the same numbers have nothing in common.
        #expect(try SealedNumbers.seal(recipients, key: key, page: 7) != sealed)
    }

    @Test func somebodyIsFoundWithoutOpeningTheRest() throws {
        let sealed = try SealedNumbers.seal(recipients, key: key, page: 7)
        for (index, recipient) in recipients.enumerated() {
            let found = try SealedNumbers.position(of: recipient.number, in: sealed, key: key, page: 7)
            #expect(found == UInt16(index))
        }
        for nsn: UInt32 in [912_344_999, 912_345_300, 300_000_000] {
            let other = try #require(PhoneNumber(nsn: nsn))
            #expect(try SealedNumbers.position(of: other, in: sealed, key: key, page: 7) == nil)
        }
        let nobody = try SealedNumbers.seal([], key: key, page: 7)
        #expect(try SealedNumbers.position(of: recipients[0].number, in: nobody, key: key, page: 7) == nil)
        #expect(throws: (any Error).self) {
            try SealedNumbers.position(of: recipients[0].number, in: sealed, key: key, page: 8)
        }
    }

    @Test func anotherKeyPageOrBitIsRefused() throws {
        let sealed = try SealedNumbers.seal(recipients, key: key, page: 7)
        #expect(throws: (any Error).self) { try SealedNumbers.open(sealed, key: .random(), page: 7) }
        #expect(throws: (any Error).self) { try SealedNumbers.open(sealed, key: key, page: 8) }
        for position in stride(from: 0, to: sealed.count, by: 97) + [sealed.count - 1] {
            var changed = sealed
            changed[position] ^= 1
            #expect(throws: (any Error).self) { try SealedNumbers.open(changed, key: key, page: 7) }
        }
        for count in [0, 5, 28, sealed.count - 1] {
            #expect(throws: (any Error).self) { try SealedNumbers.open(Array(sealed.prefix(count)), key: key, page: 7) }
        }
    }

    @Test func noNumberCanBeReadInTheSealedBytes() throws {
        let sealed = try SealedNumbers.seal(recipients, key: key, page: 7)
        for recipient in recipients.prefix(50) {
            var writer = ByteWriter()
            writer.u32(recipient.number.nsn)
            for bytes in [writer.bytes, Array(writer.bytes.reversed()), Array(recipient.number.formatted(.nsn).utf8)] {
                #expect(!contains(sealed, bytes))
            }
        }
    }

    @Test func keysAreThirtyTwoBytes() {
        #expect(DataKey(bytes: []) == nil && DataKey(bytes: Array(repeating: 0, count: 31)) == nil)
        #expect(DataKey.random().bytes != DataKey.random().bytes)
        #expect(key.derived("numbers") != key.derived("other") && key.derived("numbers") == key.derived("numbers"))
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.dropLast(part.count - 1).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
}

private func + (a: StrideTo<Int>, b: [Int]) -> [Int] { Array(a) + b }
