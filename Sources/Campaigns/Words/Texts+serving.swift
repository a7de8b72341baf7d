extension Problem {
    /// `detail`: the system's words; nil when the port is in use.
    package static func cannotListen(_ host: String, _ port: Int, _ detail: String?) -> Problem {
        let place = Place(file: "\(host):\(port)")
        guard let detail else {
            return .badUse(
                "port-in-use", at: place,
                Phrase(
                    vi: "Cổng \(port) đang được chương trình khác dùng.", en: "Port \(port) is used by another program."
                ),
                Phrase(
                    vi: "Chọn cổng khác (ví dụ --listen 127.0.0.1:\(port + 1)), hoặc dừng chương trình kia.",
                    en: "Choose another port (such as --listen 127.0.0.1:\(port + 1)), or stop that program."))
        }
        return .badUse(
            "cannot-listen", at: place,
            Phrase(vi: "Không mở được cổng nhận báo cáo (\(detail)).", en: "The port cannot be opened (\(detail))."),
            Phrase(vi: "Kiểm tra địa chỉ và quyền.", en: "Check the address and your rights."))
    }

    /// A run begins only with everything that its requests need. The name is shown, never the value.
    package static func secretMissing(_ name: String, _ carrier: String) -> Problem {
        .refused(
            "secret-missing",
            Phrase(
                vi: "\(carrier): thiếu khóa bí mật \(name), chưa gửi tin nào.",
                en: "\(carrier): the secret \(name) is missing; nothing was sent."),
            Phrase(
                vi: "Đặt biến môi trường \(name) hoặc tệp cùng tên trong LOA_SECRETS_DIR rồi chạy lại.",
                en: "Set the environment variable \(name), or a file of that name in LOA_SECRETS_DIR, and run again."))
    }
}
