import Foundation

/// A PDF with a text layer, as an office prints one, written by hand: each line at its place, the code of a character
/// its Unicode value.
enum SamplePDF {
    struct Line {
        let x: Int
        let y: Int
        let text: String
    }

    /// - `pages`: no lines at all is a page without text, as a scanner makes it.
    /// - `locked`: behind a password that nobody knows.
    static func bytes(_ pages: [[Line]], locked: Bool = false) -> [UInt8] {
        let map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0000> <FFFF> <0000> endbfrange
            endcmap end end
            """
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[\(pages.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " "))]/Count \(pages.count)>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Loa/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Loa/DW 500/FontDescriptor 5 0 R"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            "<</Type/FontDescriptor/FontName/Loa/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800"
                + "/Descent -200/CapHeight 700/StemV 80>>",
            stream(map),
        ]
        for (index, lines) in pages.enumerated() {
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(8 + 2 * index) 0 R"
                    + "/Resources<</Font<</F1 3 0 R>>>>>>")
            objects.append(stream(lines.isEmpty ? "" : drawn(lines)))
        }
        let lock = String(repeating: "5A", count: 32)
        let trailer =
            locked ? "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<\(lock)>/U<\(lock)>>>/ID[<\(lock)><\(lock)>]" : ""
        return file(objects, trailer)
    }

    private static func stream(_ text: String) -> String {
        "<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream"
    }

    private static func drawn(_ lines: [Line]) -> String {
        let shown = lines.map { line in
            let codes = line.text.utf16.map { String(format: "%04X", $0) }.joined()
            return "1 0 0 1 \(line.x) \(line.y) Tm <\(codes)> Tj"
        }
        return "BT /F1 10 Tf\n\(shown.joined(separator: "\n"))\nET"
    }

    private static func file(_ objects: [String], _ trailer: String) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String(format: "%010d 00000 n \n", offset) }
        text += "trailer <</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
