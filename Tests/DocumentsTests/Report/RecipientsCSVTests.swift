import Campaigns
import Delivery
import Documents
import TestKit
import Testing

@Suite struct RecipientsCSVTests {
    private let played: PlayedPlan

    init() async throws { played = try await PlayedPlan() }

    private func table(reveals: Bool = false) throws -> [[String]] {
        var table = RecipientsCSV(played.figures, .vi, reveals: reveals)
        var bytes = table.header
        for page in played.account.pages { bytes += table.rows(page, try played.sample.roll.recipients(of: page)) }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}") && text.hasSuffix("\r\n"))
        return text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func everyRecipientHasARowWithItsState() throws {
        let rows = try table()
        #expect(rows.count == 21 && rows.allSatisfy { $0.count == 17 })
        for state in RecipientState.allCases {
            #expect(rows.dropFirst().filter { $0[4] == state.name }.count == played.figures.states[state], "\(state)")
        }
    }

    @Test func noNumberCanBeReadUnlessItIsRevealed() throws {
        let numbers = try played.account.pages.flatMap { try played.sample.roll.recipients(of: $0) }.map(\.number)
        let masked = try table().dropFirst().map { $0[0] }
        #expect(masked.allSatisfy { $0.contains("***") })
        #expect(zip(numbers, masked).allSatisfy { "+" + $1 == $0.description })
        let shown = try table(reveals: true).dropFirst().map { $0[0] }
        #expect(shown == numbers.map { $0.formatted(.intl84) })
    }

    @Test func reasonsAreSentencesInBothLanguages() throws {
        let rows = try table().dropFirst()
        let rejected = try #require(rows.first { $0[4] == "rejected" })
        #expect(rejected[6] == "number" && rejected[7] == "nhà mạng từ chối: số không gửi được")
        #expect(rejected[8] == "refused by the carrier: the number" && rejected[9] == "cổng nhà mạng trả lời")
        let expired = try #require(rows.first { $0[4] == "expired" })
        #expect(expired[6].isEmpty && expired[8].hasPrefix("the phone was off"))
    }

    @Test func timesAreVietNamsAndSourceRowsTheLists() throws {
        let rows = try table().dropFirst()
        let late = try #require(rows.first { $0[9] == "máy người nhận báo" })
        #expect(late[12] == "2025-10-08 07:00:00" && late[13] == "2025-10-08 07:01:00")
        let pending = try #require(rows.first { $0[4] == "pending" })
        #expect(pending[12].isEmpty && pending[13].isEmpty)
        let conflict = rows.filter { $0[10] == "1" }
        #expect(conflict.count == 1 && conflict.first?[4] == "delivered")
        let opened = try played.account.pages.flatMap { try played.sample.roll.recipients(of: $0) }
        #expect(rows.map { $0[16] } == opened.map { String($0.row) })
    }
}
