/// What is wrong with a JSON file, and what to do.
extension Texts {
    /// A finding and its advice, each in both languages.
    package struct Sentence: Sendable, Equatable {
        package let what: Phrase
        package let advice: Phrase

        package init(_ what: Phrase, _ advice: Phrase) {
            self.what = what
            self.advice = advice
        }
    }

    package static func json(_ path: JSONPath, _ what: Phrase) -> Phrase {
        Phrase(vi: "\(path): \(what.vi)", en: "\(path): \(what.en)")
    }

    static func notJSON(_ fault: JSONFault, at place: Place) -> Problem {
        let sentence = sentence(fault.kind)
        return .badUse("json-unreadable", at: place, sentence.what, sentence.advice)
    }

    private static func sentence(_ kind: JSONFault.Kind) -> Sentence {
        let look = Phrase(
            vi: "Hãy sửa tệp JSON tại đúng dòng và cột này.", en: "Correct the JSON file at this line and column.")
        switch kind {
        case .empty:
            return Sentence(
                Phrase(vi: "Tệp trống.", en: "The file is empty."),
                Phrase(vi: "Hãy ghi một giá trị JSON vào tệp.", en: "Write a JSON value into the file."))
        case .unexpected(let character):
            return Sentence(
                Phrase(
                    vi: "Ký tự “\(character)” không được đứng ở đây.", en: "\"\(character)\" cannot stand here."), look)
        case .unexpectedEnd:
            return Sentence(
                Phrase(vi: "Tệp kết thúc giữa chừng.", en: "The file ends too early."),
                Phrase(
                    vi: "Hãy kiểm tra dấu ngoặc và dấu nháy còn thiếu.",
                    en: "Look for a missing bracket, brace or quote."))
        case .trailing:
            return Sentence(
                Phrase(vi: "Còn nội dung sau giá trị JSON.", en: "Something follows the JSON value."),
                Phrase(vi: "Hãy xóa phần thừa.", en: "Remove it."))
        case .number:
            return Sentence(
                Phrase(vi: "Số viết không đúng.", en: "The number is not well written."),
                Phrase(
                    vi: "Hãy viết như 12, -3 hoặc 0.5; không thêm số 0 ở đầu.",
                    en: "Write it like 12, -3 or 0.5, without leading zeros."))
        case .escape:
            return Sentence(
                Phrase(
                    vi: "Dấu \\ đứng trước ký tự không hợp lệ.", en: "The backslash is followed by something invalid."),
                Phrase(
                    vi: "Hãy viết \\\\ cho dấu \\, hoặc \\uXXXX đủ bốn chữ số.",
                    en: "Write \\\\ for a backslash, or \\uXXXX with four hexadecimal digits."))
        case .controlCharacter:
            return Sentence(
                Phrase(
                    vi: "Chuỗi chứa ký tự điều khiển hoặc xuống dòng.",
                    en: "The string holds a control character or a line break."),
                Phrase(vi: "Hãy viết \\n cho xuống dòng.", en: "Write \\n for a line break."))
        case .encoding:
            return Sentence(
                Phrase(vi: "Chuỗi không phải UTF-8.", en: "The string is not UTF-8."),
                Phrase(vi: "Hãy lưu tệp với bảng mã UTF-8.", en: "Save the file as UTF-8."))
        case .duplicate(let name):
            return Sentence(
                Phrase(vi: "Mục “\(name)” xuất hiện hai lần.", en: "The member \"\(name)\" stands here twice."),
                Phrase(vi: "Hãy giữ lại một mục.", en: "Keep one of them."))
        case .tooDeep(let limit):
            return Sentence(
                Phrase(vi: "Lồng nhau quá \(limit) tầng.", en: "Nested more than \(limit) levels deep."),
                Phrase(vi: "Hãy giảm số tầng lồng nhau.", en: "Nest fewer levels."))
        }
    }
}

/// Sentences of the schema check. A member is “mục”, a list “danh sách”, its items “phần tử”.
extension Texts {
    static func jsonUnknown(_ name: String, near: String?, allowed: [String]) -> Sentence {
        let list = allowed.sorted().joined(separator: ", ")
        return Sentence(
            Phrase(vi: "không có mục tên “\(name)”.", en: "there is no member \"\(name)\"."),
            near.map { Phrase(vi: "Có phải ý bạn là “\($0)”?", en: "Did you mean \"\($0)\"?") }
                ?? Phrase(
                    vi: "Hãy xóa mục này; các mục được phép: \(list).", en: "Remove it; members allowed here: \(list).")
        )
    }

    package static func jsonMissing(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "thiếu mục “\(name)”.", en: "the member \"\(name)\" is missing."),
            Phrase(vi: "Hãy thêm mục này.", en: "Add it."))
    }

    static func jsonType(expected: [String], found: JSON.Kind) -> Sentence {
        let names = expected.compactMap { JSON.Kind(rawValue: $0) }.map(kindName)
        let found = kindName(found)
        return Sentence(
            Phrase(vi: "giá trị là \(found.vi).", en: "the value is \(found.en)."),
            Phrase(
                vi: "Hãy viết \(names.map(\.vi).joined(separator: " hoặc ")).",
                en: "Write \(names.map(\.en).joined(separator: " or "))."))
    }

    static func jsonConstant(_ constant: String, found: String) -> Sentence {
        Sentence(
            Phrase(vi: "không chấp nhận giá trị \(found).", en: "the value \(found) is not allowed."),
            Phrase(vi: "Hãy viết \(constant).", en: "Write \(constant)."))
    }

    static func jsonNotOneOf(_ found: String, allowed: [String], near: String?) -> Sentence {
        let list = allowed.joined(separator: ", ")
        return Sentence(
            Phrase(vi: "không chấp nhận giá trị \(found).", en: "the value \(found) is not allowed."),
            near.map {
                Phrase(
                    vi: "Có phải ý bạn là “\($0)”? Các giá trị được phép: \(list).",
                    en: "Did you mean \"\($0)\"? Allowed values: \(list).")
            } ?? Phrase(vi: "Hãy chọn một trong: \(list).", en: "Choose one of: \(list)."))
    }

    static func jsonName(_ name: String, pattern: String) -> Sentence {
        Sentence(
            Phrase(vi: "tên “\(name)” viết không đúng dạng.", en: "the name \"\(name)\" has the wrong form."),
            Phrase(vi: "Tên phải theo mẫu \(pattern).", en: "Names must match \(pattern)."))
    }

    static func jsonPattern(_ found: String, pattern: String) -> Sentence {
        Sentence(
            Phrase(vi: "\(found) viết không đúng dạng.", en: "\(found) has the wrong form."),
            Phrase(vi: "Giá trị phải theo mẫu \(pattern).", en: "The value must match \(pattern)."))
    }

    static func jsonBound(_ bound: String, found: String) -> Sentence {
        Sentence(
            Phrase(vi: "số \(found) nằm ngoài giới hạn.", en: "the number \(found) is out of bounds."),
            Phrase(vi: "Hãy viết một số \(bound).", en: "Write a number \(bound)."))
    }

    static func jsonTooShort(_ least: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "chuỗi có \(found) ký tự, quá ngắn.", en: "the string has \(found) characters, too few."),
            Phrase(vi: "Hãy viết ít nhất \(least) ký tự.", en: "Write at least \(least)."))
    }

    static func jsonTooLong(_ most: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "chuỗi có \(found) ký tự, quá dài.", en: "the string has \(found) characters, too many."),
            Phrase(vi: "Hãy viết nhiều nhất \(most) ký tự.", en: "Write at most \(most)."))
    }

    static func jsonTooFewItems(_ least: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "danh sách có \(found) phần tử, còn thiếu.", en: "the list has \(found) items, too few."),
            Phrase(vi: "Hãy ghi ít nhất \(least) phần tử.", en: "Give at least \(least)."))
    }

    static func jsonTooManyItems(_ most: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "danh sách có \(found) phần tử, quá nhiều.", en: "the list has \(found) items, too many."),
            Phrase(vi: "Hãy ghi nhiều nhất \(most) phần tử.", en: "Give at most \(most)."))
    }

    static func jsonRepeated(_ item: String) -> Sentence {
        Sentence(
            Phrase(vi: "phần tử \(item) bị lặp lại.", en: "the item \(item) is repeated."),
            Phrase(vi: "Hãy xóa phần tử lặp.", en: "Remove the repetition."))
    }

    static func jsonTooFewMembers(_ least: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "có \(found) mục, còn thiếu.", en: "there are \(found) members, too few."),
            Phrase(vi: "Hãy ghi ít nhất \(least) mục.", en: "Give at least \(least)."))
    }

    static func jsonTooManyMembers(_ most: Int, found: Int) -> Sentence {
        Sentence(
            Phrase(vi: "có \(found) mục, quá nhiều.", en: "there are \(found) members, too many."),
            Phrase(vi: "Hãy ghi nhiều nhất \(most) mục.", en: "Give at most \(most)."))
    }

    static func jsonTogether(_ names: [String]) -> Sentence {
        let list = names.joined(separator: ", ")
        return Sentence(
            Phrase(vi: "các mục \(list) không được đi cùng nhau.", en: "the members \(list) exclude each other."),
            Phrase(vi: "Hãy giữ lại một mục.", en: "Keep one of them."))
    }

    static func jsonForbidden() -> Sentence {
        Sentence(
            Phrase(vi: "giá trị này không được phép ở đây.", en: "this value is not allowed here."),
            Phrase(vi: "Hãy xóa hoặc thay giá trị này.", en: "Remove or replace it."))
    }

    static func jsonSeveralForms() -> Sentence {
        Sentence(
            Phrase(vi: "giá trị khớp nhiều dạng cùng lúc.", en: "the value fits several forms at once."),
            Phrase(vi: "Hãy viết lại cho khớp đúng một dạng.", en: "Rewrite it so that it fits exactly one."))
    }

    private static func kindName(_ kind: JSON.Kind) -> Phrase {
        switch kind {
        case .null: Phrase(vi: "null", en: "null")
        case .boolean: Phrase(vi: "true hoặc false", en: "true or false")
        case .integer: Phrase(vi: "số nguyên", en: "a whole number")
        case .number: Phrase(vi: "số", en: "a number")
        case .string: Phrase(vi: "chuỗi trong dấu nháy", en: "a string in quotes")
        case .array: Phrase(vi: "danh sách [ ]", en: "a list [ ]")
        case .object: Phrase(vi: "nhóm mục { }", en: "an object { }")
        }
    }
}
