import Campaigns
import Documents
import Foundation
import Testing

/// Lists as they come: packed, and in the encodings of before Unicode.
@Suite struct ListSourceTests {
    private let bench: ListBench
    private let text =
        "STT;Số điện thoại;Tỉnh;Xã, phường\n1;0912345678;Cần Thơ;Phường Cái Răng\n2;0987654321;Đồng Tháp;Xã Mỹ Đức Tây\n"

    init() throws { bench = try ListBench() }

    private func check(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws {
        var provinces: [String] = []
        let read = try bench.reading([bytes]).read(full: { provinces.append($0.segment.province) })
        #expect(provinces.sorted() == ["82", "92"], sourceLocation: location)
        #expect(read.audience.rows.accepted == 2, sourceLocation: location)
        #expect(read.audience.groups == ["", "Phường Cái Răng", "Xã Mỹ Đức Tây"], sourceLocation: location)
    }

    private func utf16(little: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return little ? bytes : bytes.reversed()
        }
    }

    @Test func utf16InBothOrders() throws {
        try check([0xFF, 0xFE] + utf16(little: true))
        try check([0xFE, 0xFF] + utf16(little: false))
        try check(utf16(little: true))
        try check(utf16(little: false))
    }

    /// As a Windows of the nineties wrote it: tones are marks of their own.
    @Test func windows1258() throws {
        let letters: [Unicode.Scalar: [UInt8]] = [
            "ố": [0xF4, 0xEC], "đ": [0xF0], "Đ": [0xD0], "ệ": [0xEA, 0xF2], "ạ": [0x61, 0xF2], "ỉ": [0x69, 0xD2],
            "ã": [0x61, 0xDE], "ư": [0xFD], "ờ": [0xF5, 0xCC], "ầ": [0xE2, 0xCC], "ơ": [0xF5], "á": [0xE1],
            "ă": [0xE3], "ồ": [0xF4, 0xCC], "ỹ": [0x79, 0xDE], "ứ": [0xFD, 0xEC], "â": [0xE2],
        ]
        try check(encoded(letters))
    }

    @Test func tcvn3() throws {
        let letters: [Unicode.Scalar: [UInt8]] = [
            "ố": [0xE8], "đ": [0xAE], "Đ": [0xA7], "ệ": [0xD6], "ạ": [0xB9], "ỉ": [0xD8], "ã": [0xB7], "ư": [0xAD],
            "ờ": [0xEA], "ầ": [0xC7], "ơ": [0xAC], "á": [0xB8], "ă": [0xA8], "ồ": [0xE5], "ỹ": [0xFC], "ứ": [0xF8],
            "â": [0xA9],
        ]
        try check(encoded(letters))
    }

    @Test func vni() throws {
        let letters: [Unicode.Scalar: [UInt8]] = [
            "ố": [0x6F, 0xE1], "đ": [0xF1], "Đ": [0xD1], "ệ": [0x65, 0xE4], "ạ": [0x61, 0xEF], "ỉ": [0xE6],
            "ã": [0x61, 0xF5], "ư": [0xF6], "ờ": [0xF4, 0xF8], "ầ": [0x61, 0xE0], "ơ": [0xF4], "á": [0x61, 0xF9],
            "ă": [0x61, 0xEA], "ồ": [0x6F, 0xE0], "ỹ": [0x79, 0xF5], "ứ": [0xF6, 0xF9], "â": [0x61, 0xE2],
        ]
        try check(encoded(letters))
    }

    private func encoded(_ letters: [Unicode.Scalar: [UInt8]]) -> [UInt8] {
        text.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap { scalar in
            scalar.value < 0x80 ? [UInt8(scalar.value)] : letters[scalar] ?? [0x3F]
        }
    }

    @Test func gzipIsUnpackedOnTheWay() throws {
        let packed = try gzip(Array(text.utf8))
        try check(packed)
        // Members one after another are one text.
        let lines = text.split(separator: "\n").map { Array("\($0)\n".utf8) }
        try check(try lines.reduce(into: []) { $0 += try gzip($1) })
        for cut in [packed.count - 1, packed.count / 2, 20] {
            #expect(bench.problem(Array(packed.prefix(cut)))?.0.code == "archive-damaged")
        }
        var broken = packed
        broken[packed.count / 2] ^= 0xFF
        #expect(bench.problem(broken) != nil)
    }

    /// The digest is that of the file as it lies there.
    @Test func theFileItselfIsNamed() throws {
        let packed = try gzip(Array(text.utf8))
        let read = try bench.reading([packed]).read()
        #expect(read.inputs == [Plan.Input(name: "ds.csv", digest: Fingerprint.digest(of: packed))])
        let plain = Array(text.utf8)
        #expect(try bench.reading([plain]).read().inputs.map(\.digest) == [Fingerprint.digest(of: plain)])
    }

    @Test func workbooksAreSaid() {
        #expect(bench.problem([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8))?.0.code == "not-csv")
        #expect(bench.problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])?.0.code == "not-csv")
    }

    private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
        let path = bench.folder + "/packed"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        process.arguments = ["-kf", path]
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
    }
}
