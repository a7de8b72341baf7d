import Campaigns
import Documents
import Foundation
import Testing

@Suite("A letter's file in the forms that offices send")
struct LetterFileTests {
    private func expectLetter(_ file: LetterFile) throws {
        let letters = try LetterReader.read(file.text, file: file.name)
        #expect(letters.count == 1)
        let letter = try #require(letters.first)
        #expect(letter.id == "2152/SYT-CNTTTT")
        #expect(letter.date == "2025-10-07")
        #expect(letter.place == "An Giang")
        #expect(letter.issuer == "Sở Y tế tỉnh An Giang")
        #expect(letter.subject == "V/v tuyên truyền “Sổ liên lạc điện tử”")
        #expect(letter.recipients == ["Các cơ quan, đơn vị trực thuộc"])
        #expect(letter.signer == "Đoàn Thanh Hùng")
        #expect(letter.signingForm == "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC")
        #expect(letter.mandated.map(\.text) == [SampleLetter.mandate])
        #expect(letter.mandated.map(\.item) == ["2"])
        #expect(!letter.findings.contains { $0.severity == .block })
    }

    private func problem(_ bytes: [UInt8], _ name: String) async -> Problem? {
        await #expect(throws: Problem.self) { _ = try await LetterFile(bytes, name: name) }
    }

    private func wide(_ text: String) -> [UInt8] { Array(text.data(using: .utf16LittleEndian) ?? Data()) }

    @Test(
        "Word: lines, quotes, both columns, numbered items",
        .enabled(if: SampleLetter.hasPandoc, "no pandoc here: make setup"))
    func docx() async throws {
        let bytes = try await SampleLetter.docx()
        // Told by its bytes: a name may say anything.
        let file = try await LetterFile(bytes, name: "- công văn 2152.txt")
        #expect(file.format == .docx)
        #expect(file.bytes == bytes.count)
        #expect(file.digest == Fingerprint.digest(of: bytes))
        #expect(file.encoding == nil)
        #expect(file.converter?.hasPrefix("pandoc 2") == true || file.converter?.hasPrefix("pandoc 3") == true)
        try expectLetter(file)
    }

    @Test(
        "print with a text layer, over two pages",
        .enabled(if: SampleLetter.hasPoppler, "no pdftotext here: make setup"))
    func pdf() async throws {
        let bytes = SampleLetter.pdf()
        let file = try await LetterFile(bytes, name: "2152.docx")
        #expect(file.format == .pdf)
        #expect(file.digest == Fingerprint.digest(of: bytes))
        #expect(file.converter?.hasPrefix("pdftotext ") == true)
        try expectLetter(file)
    }

    @Test("plain text is read as it came, its encoding named")
    func text() async throws {
        let text = "Số: 12/SYT-VP\nKính gửi: Các đơn vị\n"
        let utf8 = try await LetterFile(Array(text.utf8), name: "a.pdf")
        #expect(utf8.format == .text && utf8.encoding == "UTF-8" && utf8.converter == nil)
        #expect(utf8.text == Array(text.utf8))
        #expect(try await LetterFile([0xFF, 0xFE] + wide(text), name: "a.txt").encoding == "UTF-16LE")
        #expect(try await LetterFile([0xFE, 0xFF, 0, 0x41], name: "a.txt").encoding == "UTF-16BE")
    }

    @Test("a scan gets a sentence", .enabled(if: SampleLetter.hasPoppler, "no pdftotext here: make setup"))
    func scan() async {
        let problem = await problem(SamplePDF.bytes([[], []]), "scan.pdf")
        #expect(problem?.code == "letter-is-scan")
        #expect(problem?.sentence(.vi).contains("bản chụp") == true)
        #expect(problem?.sentence(.vi).contains("directive.retyped") == true)
    }

    @Test(
        "Word with nothing but a picture is a scan, too",
        .enabled(if: SampleLetter.hasPandoc, "no pandoc here: make setup"))
    func emptyDocx() async throws {
        let blank = try await Converter("pandoc", ["--from=html", "--to=docx", "--output=-"]).run(
            Array("<p> </p>".utf8))
        #expect(await problem(blank, "a.docx")?.code == "letter-is-scan")
    }

    @Test("a password", .enabled(if: SampleLetter.hasPoppler, "no pdftotext here: make setup"))
    func locked() async {
        let line = SamplePDF.Line(x: 60, y: 700, text: "Số: 12/SYT-VP")
        #expect(await problem(SamplePDF.bytes([[line]], locked: true), "a.pdf")?.code == "letter-encrypted")
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        #expect(await problem(ole + wide("EncryptedPackage"), "a.docx")?.code == "letter-encrypted")
    }

    @Test(
        "a broken file",
        .enabled(if: SampleLetter.hasPoppler && SampleLetter.hasPandoc, "no converters here: make setup"))
    func broken() async throws {
        let docx = try await SampleLetter.docx()
        #expect(await problem(Array(docx.prefix(docx.count / 2)), "a.docx")?.code == "letter-broken")
        #expect(await problem(Array("%PDF-1.4\nnothing".utf8), "a.pdf")?.code == "letter-broken")
    }

    @Test("what weighs too much is not even read")
    func tooLarge() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: UInt64(LetterFile.mostBytes) + 1)
        let problem = await #expect(throws: Problem.self) { _ = try await LetterFile(path: path) }
        #expect(problem?.code == "letter-too-large")
    }
}
