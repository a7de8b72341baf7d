import Campaigns
import Foundation

/// How the bytes of a list stand for letters. Old lists of Viet Nam are in one of three encodings of before Unicode.
enum TextEncoding: CaseIterable {
    case utf8, utf16little, utf16big, windows1258
    /// TCVN 5712, the "ABC" fonts (`.VnTime`).
    case tcvn3
    /// The "VNI" fonts (`VNI-Times`): a letter and then its marks.
    case vni

    private static let old: [TextEncoding] = [.windows1258, .tcvn3, .vni]

    /// Nil when it is no text, or cannot be told.
    ///
    /// - Parameters:
    ///   - bytes: the first of a list, without a byte order mark of UTF-8.
    ///   - isWhole: nothing follows.
    init?(of bytes: ArraySlice<UInt8>, isWhole: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16little
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16big
        } else if let found = Self.unmarked(bytes) {
            self = found
        } else if bytes.contains(0) {
            return nil
        } else if Self.isUTF8(bytes, isWhole: isWhole) {
            self = .utf8
        } else {
            let scores = Self.old.map { ($0, Self.score(OldText.decoded(Array(bytes.prefix(1 << 16)), from: $0))) }
            guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0,
                scores.count(where: { $0.1 == best.1 }) == 1
            else { return nil }
            self = best.0
        }
    }

    /// UTF-16 without its mark: mostly ASCII, so every second byte is zero.
    private static func unmarked(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let some = Array(bytes.prefix(4_096))
        guard some.count >= 8 else { return nil }
        let zeros = (0..<2).map { start in stride(from: start, to: some.count, by: 2).count { some[$0] == 0 } }
        let half = some.count / 2
        if zeros[1] * 2 > half, zeros[0] == 0 { return .utf16little }
        if zeros[0] * 2 > half, zeros[1] == 0 { return .utf16big }
        return nil
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        var end = bytes.endIndex
        if !isWhole {
            // The last letter may be cut in two.
            for _ in 0..<4 where end > bytes.startIndex && bytes[end - 1] >= 0x80 { end -= 1 }
        }
        return String(validating: bytes[..<end], as: UTF8.self) != nil
    }

    /// Words that lists are made of, found with all their marks: only the right encoding gives them.
    private static func score(_ text: String) -> Int {
        text.precomposedStringWithCanonicalMapping.lowercased().split { !$0.isLetter }.count { word in
            word.utf8.contains { $0 >= 0x80 } && words.contains(String(word))
        }
    }

    private static let words: Set<String> = {
        let columns =
            "số điện thoại di động đt sđt đtdđ thuê bao tỉnh thành phố xã phường thị trấn lớp nhóm đơn vị "
            + "trường họ và tên địa chỉ cha mẹ bố phụ huynh khóm ấp tổ khu huyện quận học sinh nguyễn trần lê phạm"
        let names = (Provinces.current + Provinces.legacy).map { $0.fullName.precomposedStringWithCanonicalMapping }
        return Set((columns + " " + names.joined(separator: " ")).lowercased().split { !$0.isLetter }.map(String.init))
    }()
}
