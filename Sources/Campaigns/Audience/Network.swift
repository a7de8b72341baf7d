/// A mobile network of Viet Nam, by the identifiers of `carriers.json`.
///
/// What gateways reported is stored by the order of the cases: a new one goes to the end.
package enum Network: String, Sendable, CaseIterable, Codable, Hashable {
    case viettel, vinaphone, mobifone, vietnamobile, gmobile, itel, reddi, wintel, vnsky

    /// The name as the network writes it itself; the same in every language.
    package var name: String {
        switch self {
        case .viettel: "Viettel"
        case .vinaphone: "VinaPhone"
        case .mobifone: "MobiFone"
        case .vietnamobile: "Vietnamobile"
        case .gmobile: "Gmobile"
        case .itel: "iTel"
        case .reddi: "Reddi"
        case .wintel: "Wintel"
        case .vnsky: "VNSKY"
        }
    }
}
