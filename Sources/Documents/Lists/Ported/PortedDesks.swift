import Campaigns

/// The table of ported numbers, one piece to one worker at a time.
actor PortedFeedDesk {
    private var pieces: PortedPieces

    init(_ pieces: PortedPieces) { self.pieces = pieces }

    func next() throws -> (order: Int, piece: RowPieces.Piece)? { try pieces.next() }

    func digest() throws -> String { try pieces.digest() }
}

/// The networks that all workers add to.
actor PortedFoldDesk {
    private var rows: PortedRows

    init(_ rows: PortedRows) { self.rows = rows }

    var networks: PortedNetworks { rows.networks }

    func add(_ batch: RowBatch, order: Int) throws { try rows.add(batch, order: order) }
}
