import CXLSXWriter

/// The formats of a workbook's cells; the workbook owns and frees them.
struct WorkbookFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let head: Format
    let text: Format
    let count: Format
    let share: Format
    let money: Format
    let seconds: Format
    let time: Format

    init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ number: String?) -> Format? {
            guard let format = workbook_add_format(book) else { return nil }
            if let number { format_set_num_format(format, number) }
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            return format
        }
        guard let head = format(nil), let text = format(nil), let count = format("#,##0"), let share = format("0.0%"),
            let money = format("#,##0.##"), let seconds = format("#,##0.0"), let time = format("dd/mm/yyyy hh:mm:ss")
        else { return nil }
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_pattern(head, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(head, 0xE3E9F0)
        format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(text)
        self.head = head
        self.text = text
        self.count = count
        self.share = share
        self.money = money
        self.seconds = seconds
        self.time = time
    }
}
