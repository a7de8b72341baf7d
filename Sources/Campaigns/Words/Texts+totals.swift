/// What can be wrong with a carrier's totals.
extension Problem {
    package static func nothingHeld(_ carrier: String, _ slug: String, known: [String]) -> Problem {
        let holders = known.isEmpty ? "–" : known.joined(separator: ", ")
        return .refused(
            "nothing-held",
            Phrase(
                vi: "Trong kế hoạch của \(slug), nhà mạng \(carrier) không giữ thuê bao nào.",
                en: "In the plan of \(slug), carrier \(carrier) holds no subscribers."),
            Phrase(vi: "Nhà mạng giữ thuê bao: \(holders).", en: "Carriers that hold some: \(holders)."))
    }

    package static func olderTotals(_ new: String, known: String) -> Problem {
        .refused(
            "older-totals",
            Phrase(
                vi: "Số liệu này tính đến \(new), cũ hơn số liệu đã có (\(known)).",
                en: "These figures are as of \(new), older than those that are known (\(known))."),
            Phrase(vi: "Xin nhà mạng số liệu mới hơn.", en: "Ask the carrier for newer figures."))
    }

    package static func totalsProvince(_ text: String, at place: Place) -> Problem {
        .badUse(
            "totals-province", at: place,
            Phrase(vi: "\"\(text)\" không phải là tỉnh, thành phố nào.", en: "\"\(text)\" is no province."),
            Phrase(
                vi: "Ghi tên hoặc mã hiện hành, ví dụ An Giang hoặc 91.",
                en: "Write its name or today's code, such as An Giang or 91."))
    }

    package static func totalsNetwork(_ text: String, at place: Place) -> Problem {
        .badUse(
            "totals-network", at: place,
            Phrase(vi: "\"\(text)\" không phải là mạng di động nào.", en: "\"\(text)\" is no mobile network."),
            Phrase(
                vi: "Ghi như trong audience.held, ví dụ viettel; để trống nếu là mọi mạng của nhà mạng.",
                en:
                    "Write it as audience.held has it, such as viettel; leave it empty for all of the carrier's networks."
            ))
    }

    package static func totalsTooMany(sent: Int, delivered: Int, failed: Int, at place: Place) -> Problem {
        .badUse(
            "totals-too-many", at: place,
            Phrase(
                vi: "Đã nhận (\(delivered)) cộng không đến (\(failed)) nhiều hơn đã gửi (\(sent)).",
                en: "Delivered (\(delivered)) and failed (\(failed)) are more than sent (\(sent))."),
            Phrase(vi: "Xin nhà mạng kiểm tra lại dòng này.", en: "Ask the carrier to check this line."))
    }

    package static func totalsWithoutRows(_ place: Place) -> Problem {
        .badUse(
            "totals-without-rows", at: place,
            Phrase(
                vi: "Tệp số liệu chỉ có dòng tiêu đề, không có nhóm nào.",
                en: "The totals have a header only, and no segment."),
            Phrase(
                vi: "Ghi mỗi nhóm do nhà mạng giữ một dòng dưới tiêu đề; xin lại tệp của nhà mạng nếu cần.",
                en: "Write one row for each segment that the carrier holds; ask the carrier for the file again."))
    }

    package static func totalsMoment(_ text: String, at place: Place) -> Problem {
        .badUse(
            "totals-moment", at: place,
            Phrase(vi: "\"\(text)\" không phải là một thời điểm có thật.", en: "\"\(text)\" is no moment that exists."),
            Phrase(
                vi: "Ghi số liệu tính đến lúc nào: 09/10/2025 08:00 hoặc 2025-10-09T08:00:00+07:00.",
                en: "Write the moment of the figures: 09/10/2025 08:00 or 2025-10-09T08:00:00+07:00."))
    }

    package static func totalsMoments(_ text: String, at place: Place) -> Problem {
        .badUse(
            "totals-moments", at: place,
            Phrase(
                vi: "Thời điểm \"\(text)\" khác với các dòng trên.",
                en: "\"\(text)\" is another moment than in the rows above."),
            Phrase(vi: "Mỗi tệp chỉ có một thời điểm số liệu.", en: "One file has figures of one moment."))
    }

    package static func totalsOfTheFuture(_ moment: String, at place: Place) -> Problem {
        .badUse(
            "totals-of-the-future", at: place,
            Phrase(
                vi: "Số liệu tính đến \(moment), sau lúc này.", en: "The figures are as of \(moment), which is to come."
            ),
            Phrase(
                vi: "Kiểm tra thời điểm số liệu, hoặc đồng hồ máy này.",
                en: "Check the moment, or this machine's clock."))
    }

    package static func totalsNotHeld(_ carrier: String, _ segment: String, at place: Place) -> Problem {
        .badUse(
            "totals-not-held", at: place,
            Phrase(
                vi: "Kế hoạch không có nhóm \(segment) do \(carrier) giữ.",
                en: "The plan has no segment \(segment) that \(carrier) holds."),
            Phrase(
                vi: "Ghi đúng nhóm như audience.held trong campaign.json.",
                en: "Write the segments as audience.held in campaign.json has them."))
    }

    package static func totalsTwice(_ segment: String, at place: Place) -> Problem {
        .badUse(
            "totals-twice", at: place,
            Phrase(vi: "Nhóm \(segment) đã có ở dòng trên.", en: "Segment \(segment) stands above already."),
            Phrase(vi: "Mỗi nhóm chỉ một dòng.", en: "Give each segment one row."))
    }

    package static func totalsMissing(_ segment: String, at place: Place) -> Problem {
        .badUse(
            "totals-missing", at: place,
            Phrase(vi: "Thiếu nhóm \(segment).", en: "Segment \(segment) is missing."),
            Phrase(
                vi: "Tệp phải có đủ các nhóm do nhà mạng giữ, vì số liệu mới thay toàn bộ số liệu cũ.",
                en: "The file must have every segment that the carrier holds, because it replaces the figures before."))
    }

    package static func totalsCount(_ text: String, at place: Place) -> Problem {
        .badUse(
            "totals-count", at: place,
            Phrase(vi: "\"\(text)\" không phải là số thuê bao.", en: "\"\(text)\" is no count of subscribers."),
            Phrase(vi: "Ghi một số nguyên không âm, chỉ gồm chữ số.", en: "Write a whole number of digits only."))
    }

    package static func totalsColumn(_ name: String, _ known: [String], at place: Place) -> Problem {
        .badUse(
            "totals-column", at: place,
            Phrase(vi: "Không hiểu cột \"\(name)\".", en: "Column \"\(name)\" is not understood."),
            Phrase(
                vi: "Các cột: \(known.joined(separator: ", ")); lý do không đến ghi là \"failed: LÝ DO\".",
                en: "Columns: \(known.joined(separator: ", ")); a reason is headed \"failed: REASON\"."))
    }

    package static func totalsColumnMissing(_ name: String, at place: Place) -> Problem {
        .badUse(
            "totals-column-missing", at: place,
            Phrase(vi: "Thiếu cột \"\(name)\".", en: "Column \"\(name)\" is missing."),
            Phrase(vi: "Thêm cột ấy vào hàng đầu và mọi hàng.", en: "Add it to the header and to every row."))
    }
}
