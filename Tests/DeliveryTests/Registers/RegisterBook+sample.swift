import Campaigns
import Delivery

extension RegisterBook {
    /// Keys that are always there, one a register.
    static func sample(_ store: any RegisterStore) -> RegisterBook {
        let keys = Dictionary(uniqueKeysWithValues: Register.allCases.map { ($0, DataKey.random()) })
        return RegisterBook(store) { register, _ in
            guard let key = keys[register] else { throw Problem.damaged("key") }
            return key
        }
    }
}

extension NumberSet {
    static func of(_ nsns: UInt32...) -> NumberSet { NumberSet(nsns.compactMap { PhoneNumber(nsn: $0) }) }
}
