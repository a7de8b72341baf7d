import Campaigns

@testable import Carriers

extension Vector {
    /// The vectors of the reference, as they lie beside the tests.
    static let all: [Vector] = {
        guard let bytes = try? Fixture.bytes("vectors.json") else { return [] }
        return (try? list(reading: bytes, file: "vectors.json")) ?? []
    }()
}
