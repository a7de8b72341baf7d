extension Network {
    /// The network as a gateway writes it in a receipt: our identifier, the network's own name, or its mobile country
    /// and network code (ITU-T E.212, operational bulletin: 452 01 MobiFone, 02 VinaPhone, 04 Viettel, 05
    /// Vietnamobile, 07 Gmobile).
    ///
    /// - Returns: nil for every other word: what is not understood is not learned.
    package init?(written text: String) {
        let word = text.plain.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        switch word {
        case "45201": self = .mobifone
        case "45202": self = .vinaphone
        case "45204": self = .viettel
        case "45205": self = .vietnamobile
        case "45207": self = .gmobile
        default:
            guard let network = Self.allCases.first(where: { $0.rawValue == word || $0.name.lowercased() == word })
            else { return nil }
            self = network
        }
    }
}
