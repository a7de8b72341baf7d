import Foundation

/// What a letter's file is, told by its bytes; its name may say anything.
package enum LetterFormat: String, Sendable {
    case text, docx, pdf
    /// A document behind a password, so that nothing more is known of it.
    case encrypted

    package init(_ bytes: [UInt8]) {
        if bytes.prefix(1_024).holds("%PDF-") {
            self = .pdf
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.holds("word/document") {
            self = .docx
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), bytes.holds("EncryptedPackage", as: .utf16LittleEndian)
        {
            self = .encrypted
        } else {
            self = .text
        }
    }
}

extension Collection<UInt8> {
    /// True when these bytes stand somewhere in it.
    func holds(_ text: String, as encoding: String.Encoding = .utf8) -> Bool {
        guard let sought = text.data(using: encoding) else { return false }
        return Data(self).range(of: sought) != nil
    }
}
