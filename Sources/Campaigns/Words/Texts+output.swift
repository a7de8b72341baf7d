extension Texts {
    package static let form = Phrase(vi: "Bản", en: "Form")
    package static let asWritten = Phrase(vi: "Như đã viết", en: "As written")
    package static let normalised = Phrase(vi: "Dựng sẵn (NFC)", en: "Normalised (NFC)")
    package static let plainForm = Phrase(vi: "Không dấu", en: "Without diacritics")
    package static let characters = Phrase(vi: "Ký tự", en: "Characters")
    package static let encoding = Phrase(vi: "Bảng mã", en: "Encoding")
    package static let units = Phrase(vi: "Đơn vị", en: "Units")
    package static let parts = Phrase(vi: "Tin quy đổi", en: "Parts")
    package static let unitsPerPart = Phrase(vi: "Đơn vị mỗi tin", en: "Units a part")
    package static let pricePerSubscriber = Phrase(vi: "giá mỗi thuê bao", en: "price a subscriber")
    package static let notTaken = Phrase(vi: "nhà mạng không nhận", en: "not taken")
    package static let chosenMark = Phrase(
        vi: "▶ bản sẽ gửi qua nhà mạng ấy.", en: "▶ the variant that goes out through this carrier.")
    package static let nextSteps = Phrase(vi: "Việc tiếp theo:", en: "Next:")

    package static func partCount(_ parts: Int) -> Phrase {
        Phrase(vi: "\(parts) tin quy đổi", en: parts == 1 ? "1 part" : "\(parts) parts")
    }

    package static let directive = Phrase(vi: "Công văn", en: "Directive")
    package static let carrier = Phrase(vi: "Nhà mạng", en: "Carrier")
    package static let variantTitle = Phrase(vi: "Phương án", en: "Variant")
    package static let province = Phrase(vi: "Tỉnh", en: "Province")
    package static let network = Phrase(vi: "Mạng", en: "Network")
    package static let recipients = Phrase(vi: "Thuê bao", en: "Subscribers")
    package static let price = Phrase(vi: "Giá", en: "Price")
    package static let noPrice = Phrase(vi: "chưa có giá", en: "no price yet")
    package static let total = Phrase(vi: "Tổng", en: "Total")
    package static let planHash = Phrase(vi: "Mã băm kế hoạch", en: "Plan's hash")
    package static let shareHash = Phrase(vi: "Mã băm phần này", en: "Hash of this share")
    package static let campaign = Phrase(vi: "Chiến dịch", en: "Campaign")
    package static let state = Phrase(vi: "Trạng thái", en: "State")
    package static let author = Phrase(vi: "Người soạn", en: "Author")
    package static let planned = Phrase(vi: "Kế hoạch", en: "Planned")
    package static let reportTitle = Phrase(vi: "Báo cáo kết quả", en: "Delivery report")
    package static let time = Phrase(vi: "Lúc", en: "At")
    package static let who = Phrase(vi: "Ai", en: "Who")
    package static let act = Phrase(vi: "Việc", en: "Act")
    package static let subject = Phrase(vi: "Đối tượng", en: "Subject")
    package static let after = Phrase(vi: "Kết quả", en: "After")
    package static let notYet = Phrase(vi: "chưa chấp thuận", en: "not accepted yet")
    package static let evidenceTitle = Phrase(vi: "Mức xác nhận (thuê bao)", en: "Evidence (subscribers)")
    package static let reasonsTitle = Phrase(vi: "Lý do (thuê bao)", en: "Reasons (subscribers)")
    package static let reading = Phrase(vi: "Đọc danh sách", en: "Reading lists")
    package static let sending = Phrase(vi: "Đang gửi", en: "Sending")
    package static let journalEmpty = Phrase(vi: "Nhật ký trống.", en: "The journal is empty.")
    package static let noCampaigns = Phrase(
        vi: "Chưa có chiến dịch nào. Bắt đầu: loa plan THƯ-MỤC --as \"TÊN\".",
        en: "There are no campaigns yet. Begin with: loa plan FOLDER --as NAME.")
    package static let unitSubscribers = Phrase(
        vi: "Đơn vị của bảng: thuê bao.", en: "The table counts subscribers.")
    package static let balanced = Phrase(
        vi: "Cân đối: mười trạng thái cộng lại bằng số kế hoạch.", en: "Balanced: the ten states add up to the planned."
    )
    package static let notBalanced = Phrase(
        vi: "KHÔNG CÂN ĐỐI: mười trạng thái không bằng số kế hoạch. Dừng gửi và báo người bảo trì.",
        en: "NOT BALANCED: the ten states do not add up to the planned. Stop sending and call the maintainers.")
    package static let rowsRead = Phrase(vi: "Dòng đọc", en: "Rows read")
    package static let rowsAccepted = Phrase(vi: "hợp lệ", en: "accepted")
    package static let rowsRejected = Phrase(vi: "không hợp lệ", en: "rejected")
    package static let rowsDuplicate = Phrase(vi: "trùng số", en: "duplicates")
    package static let rowsSuppressed = Phrase(vi: "không gửi", en: "suppressed")
    package static let nothingFound = Phrase(
        vi: "Nội dung và nhà mạng: không thấy gì đáng ngờ.", en: "Wording and carriers: nothing doubtful was found.")
    package static let checkUnsound = Phrase(
        vi: "Chưa thể gửi: xử lý các dòng ✗ trước.", en: "Not fit to be sent: deal with the lines marked ✗ first.")
    package static let dryRunSilent = Phrase(
        vi: "Chạy thử: không một byte nào được gửi đến nhà mạng. Số và khóa bí mật đã được thay.",
        en: "Dry run: not one byte goes to the carrier. Number and secrets are replaced.")

    package static func dryRunTitle(_ name: String) -> Phrase {
        Phrase(vi: "Chạy thử cho \(name)", en: "Dry run for \(name)")
    }

    package static func checkSound(_ slug: String) -> Phrase {
        Phrase(
            vi: "Lập kế hoạch được: loa plan \(slug) --as \"NGƯỜI SOẠN\".",
            en: "Ready to be planned: loa plan \(slug) --as AUTHOR.")
    }

    package static func variantName(_ kind: VariantKind) -> Phrase {
        switch kind {
        case .accented: Phrase(vi: "có dấu", en: "accented")
        case .plain: Phrase(vi: "không dấu", en: "plain")
        }
    }

    package static func severity(_ severity: Finding.Severity) -> Phrase {
        switch severity {
        case .note: Phrase(vi: "· ghi chú", en: "· note")
        case .warn: Phrase(vi: "! chú ý", en: "! warning")
        case .block: Phrase(vi: "✗ chặn", en: "✗ block")
        }
    }

    package static func forecast(start: String?, end: String?) -> Phrase {
        guard let start, let end else { return neverOpen }
        return Phrase(vi: "Dự kiến: \(start) đến \(end)", en: "Forecast: \(start) to \(end)")
    }

    package static func rejectsWritten(_ path: String) -> Phrase {
        Phrase(vi: "Các dòng không gửi, kèm lý do: \(path)", en: "Rows left out, with reasons: \(path)")
    }

    package static func keyKept(_ path: String) -> Phrase {
        Phrase(
            vi: "Khóa mở số thuê bao nằm ở: \(path) (giữ kỹ, đừng để cạnh bản sao lưu).",
            en: "The key that opens the numbers is at: \(path) (keep it, and not beside the backups).")
    }

    package static func accepted(_ carrier: String, _ name: String, _ hash: String) -> Phrase {
        Phrase(
            vi: "\(name) đã chấp thuận phần của \(carrier) (\(hash.prefix(16))…).",
            en: "\(name) accepted the share of \(carrier) (\(hash.prefix(16))…).")
    }

    package static func stillAwaited(_ carriers: [String]) -> Phrase {
        Phrase(
            vi: "Còn đợi: \(carriers.joined(separator: ", ")).",
            en: "Still awaited: \(carriers.joined(separator: ", ")).")
    }

    package static func approved(_ slug: String, _ name: String, _ hash: String) -> Phrase {
        Phrase(
            vi: "\(name) đã phê duyệt kế hoạch của \(slug) (\(hash.prefix(16))…).",
            en: "\(name) approved the plan of \(slug) (\(hash.prefix(16))…).")
    }

    package static func acceptedBy(_ name: String) -> Phrase {
        Phrase(vi: "\(name) đã chấp thuận", en: "accepted by \(name)")
    }

    package static func approvedBy(_ name: String) -> Phrase {
        Phrase(vi: "\(name) đã phê duyệt", en: "Approved by \(name)")
    }

    package static func seeReport(_ slug: String) -> Phrase {
        Phrase(vi: "Báo cáo: loa report \(slug)", en: "Report: loa report \(slug)")
    }

    package static func runProgress(handed: Int, settled: Int, planned: Int, perSecond: Int) -> Phrase {
        Phrase(
            vi: "đã chuyển \(handed)/\(planned), đã rõ \(settled), \(perSecond)/giây",
            en: "handed over \(handed)/\(planned), settled \(settled), \(perSecond)/s")
    }

    package static func journalIntact(_ count: Int) -> Phrase {
        Phrase(vi: "Nhật ký nguyên vẹn: \(count) dòng.", en: "The journal is intact: \(count) entries.")
    }

    package static func journalBroken(_ seq: Int) -> Phrase {
        Phrase(
            vi: "Nhật ký đã bị sửa: dòng \(seq) không khớp chuỗi băm.",
            en: "The journal was edited: entry \(seq) does not fit the chain.")
    }

    package static func journalAct(_ act: String) -> Phrase {
        switch act {
        case "plan": Phrase(vi: "lập kế hoạch", en: "plan")
        case "confirm": Phrase(vi: "xác nhận nội dung", en: "confirm")
        case "accept": Phrase(vi: "chấp thuận", en: "accept")
        case "approve": Phrase(vi: "phê duyệt", en: "approve")
        case "run": Phrase(vi: "gửi", en: "run")
        case "finish": Phrase(vi: "kết thúc", en: "finish")
        case "reveal": Phrase(vi: "xem số thuê bao", en: "reveal")
        case "totals": Phrase(vi: "ghi số liệu nhà mạng báo", en: "totals")
        case "issue": Phrase(vi: "phát hành báo cáo", en: "issue")
        case "block": Phrase(vi: "chặn số", en: "block")
        case "block-list": Phrase(vi: "thay danh sách chặn", en: "block list")
        case "unblock": Phrase(vi: "bỏ chặn số", en: "unblock")
        case "find": Phrase(vi: "tra cứu một số", en: "find")
        case "cap": Phrase(vi: "đặt giới hạn tần suất", en: "cap")
        default: controlAct(act)
        }
    }

    /// Acts upon a campaign or a lane that is under way.
    private static func controlAct(_ act: String) -> Phrase {
        switch act {
        case "schedule": Phrase(vi: "lên lịch", en: "schedule")
        case "pause": Phrase(vi: "tạm dừng", en: "pause")
        case "resume": Phrase(vi: "gửi tiếp", en: "resume")
        case "stop": Phrase(vi: "dừng hẳn", en: "stop")
        case "drain": Phrase(vi: "rút phần chưa gửi", en: "drain")
        case "expire": Phrase(vi: "hết hạn", en: "expire")
        case "lane-pause": Phrase(vi: "tạm dừng luồng gửi", en: "pause lane")
        case "lane-resume": Phrase(vi: "cho luồng gửi chạy lại", en: "resume lane")
        case "lane-slow": Phrase(vi: "cho luồng gửi chạy chậm", en: "slow lane")
        default: Phrase(vi: act, en: act)
        }
    }
}

extension Texts {
    package static func demoAccount(numbers: Int, doubled: Int) -> Phrase {
        Phrase(
            vi: "\nSổ của cổng nhà mạng giả: \(numbers) số được gửi, \(doubled) số nhận hai lần.",
            en: "\nThe mock gateways' own account: \(numbers) numbers were sent to, \(doubled) of them twice.")
    }

    package static func demoNext(folder: String, slug: String) -> Phrase {
        Phrase(
            vi: """

                Xem tiếp (mọi thứ nằm trong \(folder)):
                  export LOA_KEY_FILE=\(folder)/keys/loa.key
                  loa report \(slug) --data \(folder)/data --json
                  loa journal --data \(folder)/data
                  loa status \(slug) --data \(folder)/data
                """,
            en: """

                Where to look next (everything is in \(folder)):
                  export LOA_KEY_FILE=\(folder)/keys/loa.key
                  loa report \(slug) --data \(folder)/data --json
                  loa journal --data \(folder)/data
                  loa status \(slug) --data \(folder)/data
                """)
    }
}
