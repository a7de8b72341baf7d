/// A workbook of one sheet whose rows are written by hand, as no spreadsheet would: a zip that packs nothing.
struct SampleSheet {
    /// What stands inside `sheetData`.
    var rows: String

    static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    var bytes: [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        return zip([
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + Self.part("workbook", "sheet.main") + Self.part("worksheets/sheet1", "worksheet") + "</Types>"
            ),
            ("_rels/.rels", relations(package, "\(office)/officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                    + "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relations(package, "\(office)/worksheet", "worksheets/sheet1.xml")),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
            ),
        ])
    }

    private static func part(_ name: String, _ kind: String) -> String {
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
        return "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(type)\"/>"
    }

    private func relations(_ package: String, _ type: String, _ target: String) -> String {
        "<Relationships xmlns=\"\(package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(type)\" Target=\"\(target)\"/></Relationships>"
    }

    private func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
        var local: [UInt8] = []
        var central: [UInt8] = []
        for file in files {
            let start = local.count
            let body = Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + file.text).utf8)
            var common = number(20, 2) + number(0, 8) + number(Int(Self.checksum(body)), 4)
            common += number(body.count, 4) + number(body.count, 4) + number(file.name.utf8.count, 2) + number(0, 2)
            local += [0x50, 0x4B, 0x03, 0x04] + common + Array(file.name.utf8) + body
            central += [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + common + number(0, 10) + number(start, 4)
            central += Array(file.name.utf8)
        }
        let counts = number(files.count, 2) + number(files.count, 2)
        let places = number(central.count, 4) + number(local.count, 4) + number(0, 2)
        return local + central + [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + counts + places
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
