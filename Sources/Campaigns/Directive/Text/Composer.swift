/// Composes letters that are written as base and marks, and remembers where each began.
struct Composer {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var origins: [Int] = []
    private(set) var composed: [Int] = []
    private let decoded: [Unicode.Scalar]
    /// A letter has at most two marks (ổ); a file has few different ones, so that each is composed once.
    private var known: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]

    init(_ decoded: [Unicode.Scalar]) {
        self.decoded = decoded
        scalars.reserveCapacity(decoded.count)
        origins.reserveCapacity(decoded.count)
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x300 && scalar.value <= 0x36F }

    mutating func run() {
        var index = 0
        while index < decoded.count {
            var end = index + 1
            if !Self.isMark(decoded[index]) {
                while end < decoded.count, end < index + 3, Self.isMark(decoded[end]) { end += 1 }
            }
            if end == index + 1 {
                append(decoded[index], at: index)
            } else {
                let pieces = Array(decoded[index..<end])
                let whole = known[pieces] ?? compose(pieces)
                if whole.count < pieces.count { composed.append(scalars.count) }
                for scalar in whole { append(scalar, at: index) }
            }
            index = end
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, at origin: Int) {
        scalars.append(scalar)
        origins.append(origin)
    }

    private mutating func compose(_ pieces: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: pieces)
        let whole = Array(String(view).normalised.unicodeScalars)
        known[pieces] = whole
        return whole
    }
}
