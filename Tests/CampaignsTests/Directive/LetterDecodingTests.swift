import Foundation
import Testing

@testable import Campaigns

@Suite("Whatever the file is, an answer or a sentence, and soon")
struct LetterDecodingTests {
    private func problem(_ bytes: [UInt8]) -> Problem? {
        do {
            _ = try LetterReader.read(bytes, file: "x")
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            ([], "letter-empty"), ([0x50, 0x4B, 3, 4, 0], "letter-is-docx"),
            (Array("%PDF-1.7\n".utf8), "letter-is-pdf"),
            ([0xD0, 0xCF, 0x11, 0xE0], "letter-is-doc"), (Array("{\\rtf1".utf8), "letter-is-rtf"),
            ([0, 0, 0], "no-letter"),
            (Array("xin chào\n".utf8), "no-letter"), ([0x41, 0x0A, 0xFF, 0x80], "not-utf-8"),
            (Array(repeating: 1, count: 100), "not-text"), ([0, 0xFF, 0, 0x80, 0], "not-text"),
        ] as [([UInt8], String)]) func whatIsNoLetterGetsASentence(_ bytes: [UInt8], _ code: String)
    {
        #expect(problem(bytes)?.code == code)
        #expect(problem(bytes)?.kind == .badUse)
    }

    @Test func randomBytesNeverStopTheProgram() {
        var generator = SeededGenerator(seed: 1153)
        for _ in 0..<400 {
            let count = Int.random(in: 0...600, using: &generator)
            _ = problem((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    /// Pieces of real letters in any order reach deeper than bytes do.
    @Test func shuffledLettersNeverStopTheProgram() throws {
        var generator = SeededGenerator(seed: 677)
        let seed = Array(String(decoding: try Fixture.bytes(LetterSamples.anGiangFile), as: UTF8.self).unicodeScalars)
        let pieces: [String] = [
            "“", "”", "\"", "*", "\n", "\r\n", "Số:", "/", "ngày", "nội dung như sau: “", "Kính gửi:", "Nơi nhận:",
            "V/v ",
            "\u{301}", "KT. ", "4. ", "a) ", "- ", "\t", "MẬT", " tin nhắn ", "0912345678", "www.a.vn",
        ]
        for _ in 0..<60 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let start = Int.random(in: 0..<seed.count, using: &generator)
                text.append(
                    contentsOf: seed[start..<min(seed.count, start + Int.random(in: 0...160, using: &generator))])
                text.append(contentsOf: (pieces.randomElement(using: &generator) ?? "").unicodeScalars)
            }
            let bytes = Array(String(text).utf8)
            guard let letters = try? LetterReader.read(bytes, file: "x") else { continue }
            let length = try LetterDecoding.decode(bytes, file: "x").count
            for mandate in letters.flatMap(\.mandated) {
                #expect(mandate.start >= 0 && mandate.start < mandate.end && mandate.end <= length)
            }
        }
    }

    @Test func aFloodOfOneKindIsCounted() throws {
        let letter = try #require(
            try LetterSamples.read(LetterSamples.letter(body: String(repeating: "* a ", count: 5_000))).first)
        #expect(letter.findings.count { $0.code == "stray-mark" } == DirectiveChecks.mostOfAKind)
        #expect(letter.findings.contains { $0.code == "more-findings" })
    }
}
