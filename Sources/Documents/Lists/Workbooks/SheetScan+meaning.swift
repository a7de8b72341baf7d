import Campaigns

extension SheetScan.Fault {
    var meaning: Phrase {
        switch self {
        case .rowWithoutNumber: Texts.rowWithoutNumber
        case .textInPieces: Texts.textInPieces
        case .notComputed: Texts.formulaNotComputed
        case .unreadable: Texts.sheetUnreadable
        }
    }
}
