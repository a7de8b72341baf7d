import Campaigns
import Testing

@Suite struct RegisterChangeTests {
    private let key = DataKey.random()
    private let numbers = [300_000_000, 912_345_678, 912_345_679, 999_999_999].compactMap { PhoneNumber(nsn: $0) }

    @Test(arguments: [RegisterChange.Kind.replace, .put, .remove])
    func comesBackAsItWentIn(_ kind: RegisterChange.Kind) throws {
        for change in [
            RegisterChange(kind, numbers), RegisterChange(kind, numbers, values: [0, 1, 255, .max]),
            RegisterChange(kind, []),
        ] {
            let sealed = try change.sealed(key: key, register: "opt-out")
            #expect(try RegisterChange(opening: sealed, key: key, register: "opt-out") == change)
        }
    }

    @Test("what was sealed when values were bytes is still read")
    func versionOne() throws {
        let sealed = try key.seal([1, 2, 1, 1, 0x80, 0xC6, 0x86, 0x8F, 0x01, 7], context: "register/learned-networks")
        let change = try RegisterChange(opening: sealed, key: key, register: "learned-networks")
        #expect(change == RegisterChange(.put, Array(numbers.prefix(1)), values: [7]))
    }

    @Test func opensForNoOtherRegisterAndNoOtherKey() throws {
        let sealed = try RegisterChange(.put, numbers).sealed(key: key, register: "opt-out")
        #expect(throws: (any Error).self) { try RegisterChange(opening: sealed, key: key, register: "do-not-call") }
        #expect(throws: (any Error).self) { try RegisterChange(opening: sealed, key: .random(), register: "opt-out") }
    }

    @Test(
        "what was sealed as something else is damage, not a register",
        arguments: [[], [1], [1, 2, 0, 9], [9, 2, 0, 0]])
    func damaged(_ bytes: [UInt8]) throws {
        let sealed = try key.seal(bytes, context: "register/opt-out")
        #expect(throws: Problem.damaged("register")) {
            try RegisterChange(opening: sealed, key: key, register: "opt-out")
        }
    }

    @Test("neighbours take a byte each")
    func small() throws {
        let many = (0..<10_000).compactMap { PhoneNumber(nsn: 912_000_000 + $0 * 3) }
        #expect(try RegisterChange(.put, many).sealed(key: key, register: "do-not-call").count < 10_100)
    }
}
