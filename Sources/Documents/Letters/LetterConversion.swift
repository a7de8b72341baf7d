import Campaigns
import Foundation

/// Makes text of the documents that offices send, keeping their lines and quotes; Debian's tools do the reading.
enum LetterConversion {
    typealias Text = (text: [UInt8], converter: String)

    /// Word's format, by pandoc in its sandbox: it reads nothing but its input, and takes 512 MB at most.
    static func docx(_ bytes: [UInt8], _ name: String) async throws -> Text {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("loa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let filter = folder.appendingPathComponent("letter.lua")
        try Data(PackageResources.letter_lua).write(to: filter)
        let pandoc = Converter(
            "pandoc",
            [
                "+RTS", "-M512M", "-RTS", "--sandbox", "--from=docx", "--to=plain", "--wrap=none",
                "--lua-filter=" + filter.path,
            ])
        let text = try await convert(bytes, name, format: "DOCX", by: pandoc, package: "pandoc")
        guard !isBlank(text) else { throw Problem.letterIsScan(name, "DOCX") }
        return (text, await pandoc.version("--version"))
    }

    /// A PDF with a text layer, by poppler's pdftotext; columns stay beside each other.
    static func pdf(_ bytes: [UInt8], _ name: String) async throws -> Text {
        let poppler = Converter("pdftotext", ["-q", "-layout", "-enc", "UTF-8", "-", "-"])
        let text = try await convert(bytes, name, format: "PDF", by: poppler, package: "poppler-utils")
        guard !isBlank(text) else { throw Problem.letterIsScan(name, "PDF") }
        return (PrintedPages.joined(text), await poppler.version("-v"))
    }

    private static func convert(
        _ bytes: [UInt8], _ name: String, format: String, by converter: Converter, package: String
    ) async throws -> [UInt8] {
        do {
            return try await converter.run(bytes)
        } catch .notInstalled {
            throw Problem.converterMissing(name, format, tool: converter.tool, package: package)
        } catch .tooSlow {
            throw Problem.converterTooSlow(name, tool: converter.tool, seconds: Int(converter.seconds))
        } catch .tooMuch {
            throw Problem.letterTooLarge(name, megabytes: converter.mostBytes / 1_000_000)
        } catch .failed {
            throw bytes.holds("/Encrypt") ? Problem.letterEncrypted(name) : Problem.letterBroken(name, format)
        }
    }

    private static func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy { $0 <= 0x20 } }
}
