/// Which network carries a number: what a gateway reported, else what the table of ported numbers says, else its prefix.
///
/// A report is what was seen; it overrules a table that is older. Who hands reports in leaves out those of before the
/// table's day (`audience.portedAsOf`).
package struct NumberNetworks: Sendable {
    /// From the table that `audience.ported` names.
    package var ported = PortedNetworks()
    /// From the receipts of earlier plans.
    package var learned = PortedNetworks()

    package init(ported: PortedNetworks = PortedNetworks(), learned: PortedNetworks = PortedNetworks()) {
        self.ported = ported
        self.learned = learned
    }

    /// Index into `Network.allCases` of an allocated number.
    func position(nsn: UInt32) -> Int {
        learned.position(nsn: nsn) ?? ported.position(nsn: nsn) ?? NumberPrefixes.standard.position(nsn: nsn)
    }
}
