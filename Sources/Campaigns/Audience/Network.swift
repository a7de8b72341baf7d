/// A mobile network of Viet Nam, by the identifiers of `carriers.json`.
package enum Network: String, Sendable, CaseIterable, Codable, Hashable {
    case viettel, vinaphone, mobifone, vietnamobile, gmobile, itel, reddi, wintel, vnsky
}
