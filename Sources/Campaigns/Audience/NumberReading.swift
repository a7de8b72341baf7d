/// What one cell of a list says: a mobile number and how it was written, or why it is none.
package enum NumberReading: Sendable, Equatable {
    case accepted(AcceptedNumber)
    case rejected(NumberRejection)

    /// Reads a cell in UTF-8. Plain ASCII costs no allocation; anything else is made plain first.
    package static func read(_ bytes: UnsafeRawBufferPointer) -> NumberReading {
        var digits = NumberDigits()
        for byte in bytes {
            guard digits.take(byte) else {
                return bytes.contains { $0 >= 0x80 } ? readUnicode(bytes) : .rejected(.notANumber)
            }
        }
        return digits.reading()
    }

    package static func read(_ bytes: some Collection<UInt8>) -> NumberReading {
        bytes.withContiguousStorageIfAvailable { read(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { read($0) }
    }

    package static func read(_ text: String) -> NumberReading {
        read(text.utf8)
    }

    private static func readUnicode(_ bytes: UnsafeRawBufferPointer) -> NumberReading {
        var digits = NumberDigits()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch NumberReading.plain(scalar) {
            case .none: return .rejected(.notANumber)
            case .some(nil): continue
            case .some(let byte?): guard digits.take(byte) else { return .rejected(.notANumber) }
            }
        }
        return digits.reading()
    }

    /// The ASCII character that a lookalike stands for; `.some(nil)` for what is invisible, nil for what never passes.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt8?? {
        switch scalar.value {
        case 0..<0x80: return UInt8(scalar.value)
        // Full-width forms mirror ASCII, as lists typed with an East Asian keyboard have them.
        case 0xFF08...0xFF19: return UInt8(scalar.value - 0xFEE0)
        case 0x00B7, 0x2022, 0x2212: return UInt8(ascii: "-")
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: UInt8(ascii: " ")
        case .dashPunctuation: UInt8(ascii: "-")
        case .format: .some(nil)
        default: nil
        }
    }
}
