import Campaigns
import Testing

@Suite struct NumberSetTests {
    private let numbers = [300_000_000, 300_000_063, 300_000_064, 912_345_678, 999_999_999].compactMap {
        PhoneNumber(nsn: $0)
    }

    @Test func everyNumberOnceAscending() {
        let set = NumberSet(numbers.shuffled() + numbers)
        var seen: [PhoneNumber] = []
        set.forEach { seen.append($0) }
        #expect(seen == numbers && set.count == 5)
    }

    @Test func whoIsTakenOutIsOutAndCopiesStayAsTheyWere() {
        let before = NumberSet(numbers)
        var after = before
        let (wasThere, isThere) = (after.remove(numbers[2]), after.remove(numbers[2]))
        #expect(wasThere && !isThere)
        #expect(after.count == 4 && !after.contains(numbers[2]) && after.contains(numbers[1]))
        #expect(before.count == 5 && before.contains(numbers[2]))
    }

    @Test func aUnionHasBoth() {
        var union = NumberSet(numbers.prefix(3))
        union.formUnion(NumberSet(numbers.suffix(3)))
        #expect(union.count == 5 && numbers.allSatisfy(union.contains))
    }
}
