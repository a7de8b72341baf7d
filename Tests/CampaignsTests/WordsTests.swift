import Foundation
import Testing

@testable import Campaigns

@Suite("One thing has one word: the catalogue and docs/words.md agree")
struct WordsTests {
    private let document: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        document = try String(contentsOf: root.appendingPathComponent("docs/words.md"), encoding: .utf8)
    }

    @Test("states of a campaign", arguments: CampaignState.allCases)
    func campaignState(_ state: CampaignState) {
        #expect(document.contains("| `\(state.rawValue)` | \(state.phrase.vi) |"))
    }

    @Test(
        "states of a recipient",
        arguments: [
            "pending", "submitted", "unclear", "delivered", "undelivered", "expired", "rejected", "handedOver",
            "noReceipt",
            "cancelled",
        ])
    func recipientState(_ name: String) {
        #expect(document.contains("| `\(name)` | \(Texts.recipientState(name).vi) |"))
        #expect(Texts.recipientState(name).vi != name)
    }

    @Test(
        "the words of the design",
        arguments: [
            "part | tin quy đổi", "sender | tên định danh", "plan | kế hoạch gửi", "dry run | chạy thử (không gửi tin)",
            "receipt | báo cáo trạng thái tin", "ledger | sổ theo dõi gửi tin", "accept | chấp thuận",
            "approve | phê duyệt",
            "confirm | xác nhận", "rejected | không hợp lệ", "correction message | tin đính chính",
        ])
    func design(_ row: String) {
        #expect(document.contains("| \(row) |"))
    }
}
