import Campaigns
import Foundation
import TestKit
import Testing

@Suite struct PlannerTests {
    private static let now = Instant(milliseconds: 1_759_881_600_000)

    /// What a plan is made of; each test changes one thing.
    private struct Input {
        var text = "Cảnh báo lừa đảo"
        var variants = ["accented", "plain"]
        var schedule: [String: Any] = ["pace": "fast", "priority": "normal"]
        var kind = "awareness"
        var number = "1153/UBND-KGVX"
        var digests = ["a": "da", "b": "db"]
        var price: [Network: Decimal] = [.viettel: 300, .vinaphone: 310]
        var rate = 10.0
        var hours = Hours.always
        var first: UInt32 = 961_000_000
        var count: UInt32 = 100
        var shuffled = false
        var synthetic = true
        var now = PlannerTests.now
        var key: [UInt8] = [1, 2, 3]

        func contracts() -> [Contract] {
            [("a", Network.viettel), ("b", Network.vinaphone)].map { id, network in
                Contract(
                    id: id, name: id.uppercased(), digest: digests[id] ?? "", networks: [network],
                    text: Contract.Text(encodings: [.gsm7, .ucs2]), rate: Contract.Rate(perSecond: rate, unit: .part),
                    hours: hours, pricePerPart: price)
            }
        }

        private func pages() -> [RecipientPage] {
            func page(_ province: String, _ network: Network, _ first: UInt32, _ count: UInt32) -> RecipientPage {
                let recipients = (0..<count).compactMap { index in
                    PhoneNumber(nsn: first + index).map { Recipient(number: $0, row: index + 2, file: 0, group: 0) }
                }
                return RecipientPage(
                    segment: SegmentKey(province: province, network: network),
                    recipients: shuffled ? recipients.reversed() : recipients)
            }
            return [
                page("91", .viettel, first, count), page("01", .viettel, 971_000_000, 20),
                page("91", .vinaphone, 911_000_000, 50),
            ]
        }

        func audience() -> Audience {
            var audience = Audience()
            for page in pages() { audience.segments[page.segment] = page.recipients.count }
            var list = ListCounts(file: "ds.csv")
            list.rows.accepted = Int(count) + 70
            audience.lists = [list]
            audience.synthetic = synthetic
            return audience
        }

        var numbers: [SegmentKey: String] {
            pages().reduce(into: [:]) { digests, page in
                var digest = NumbersDigest(key: key)
                digest.insert(page.recipients)
                digests[page.segment] = digest.text
            }
        }

        func plan() throws -> Plan {
            let campaign = try Repository.campaign {
                $0["schedule"] = schedule
                $0["class"] = kind
                var directive = $0["directive"] as? [String: Any] ?? [:]
                directive["id"] = number
                $0["directive"] = directive
                var message = $0["message"] as? [String: Any] ?? [:]
                message["variants"] = variants
                $0["message"] = message
            }
            return try Planner(
                campaign: campaign, message: Message(contents: text, allowed: campaign.message.variants),
                wording: .sample(), contracts: contracts()
            ).plan(audience(), numbers: numbers, author: campaign.author, inputs: [], now: now)
        }
    }

    private func changed(_ change: (inout Input) -> Void) throws -> (before: Plan, after: Plan) {
        var input = Input()
        let before = try input.plan()
        change(&input)
        return (before, try input.plan())
    }

    @Test func theSameInputHasTheSameHash() throws {
        let plans = try (0..<4).map { _ in try Input().plan() }
        #expect(Set(plans.map(\.hash)).count == 1 && plans[0] == plans[3])
        #expect(plans[0].hash.count == 64)
    }

    @Test func clockTimesOrderAndSpeedAreNotInIt() throws {
        let (before, after) = try changed {
            $0.now = Self.now.advanced(bySeconds: 100_000)
            $0.shuffled = true
        }
        #expect(before.hash == after.hash && before.shares.map(\.hash) == after.shares.map(\.hash))
        #expect(before.madeAt != after.madeAt)
    }

    @Test func everyChangeOfSubstanceChangesTheHash() throws {
        let changes: [(String, (inout Input) -> Void)] = [
            ("text", { $0.text += "." }), ("variants", { $0.variants = ["plain"] }),
            ("contract", { $0.digests["a"] = "other" }),
            ("start", { $0.schedule["start"] = "2025-10-09T08:00:00+07:00" }),
            ("validUntil", { $0.schedule["validUntil"] = "2026-10-09T08:00:00+07:00" }),
            ("days", { $0.schedule["days"] = ["mon"] }),
            ("priority", { $0.schedule["priority"] = "high" }),
            ("class", { $0.kind = "advertising" }), ("directive", { $0.number = "1154/UBND-KGVX" }),
            ("one number", { $0.first += 1 }), ("one more", { $0.count += 1 }), ("synthetic", { $0.synthetic = false }),
            ("key", { $0.key = [9] }),
        ]
        for (name, change) in changes {
            let (before, after) = try changed(change)
            #expect(before.hash != after.hash, "\(name)")
        }
        var input = Input()
        input.schedule["validUntil"] = "2026-10-09T08:00:00+07:00"
        let fast = try input.plan()
        input.schedule["pace"] = "even"
        #expect(try input.plan().hash != fast.hash)
    }

    @Test func aChangeOfOneShareLeavesTheOthersAlone() throws {
        for change in [{ $0.digests["a"] = "other" }, { $0.first += 1 }, { $0.count -= 1 }] as [(inout Input) -> Void] {
            let (before, after) = try changed(change)
            #expect(before.share(of: "a")?.hash != after.share(of: "a")?.hash)
            #expect(before.share(of: "b")?.hash == after.share(of: "b")?.hash)
        }
        let (before, after) = try changed { $0.text += "!" }
        #expect(Set(before.shares.map(\.hash)).isDisjoint(with: after.shares.map(\.hash)))
        #expect(Set(before.shares.map(\.hash)).count == 2)
    }

    @Test func partsAndPricesAddUp() throws {
        var input = Input()
        input.text = String(repeating: "ổ", count: 135)
        let plan = try input.plan()
        // 135 characters in UCS-2: 67 + 67 + 1.
        #expect(plan.variants.map(\.parts) == [3] && plan.planned == 170 && plan.parts == 510)
        #expect(plan.segments.reduce(0) { $0 + $1.recipients } == plan.planned)
        #expect(plan.price == Money(Decimal(120 * 3 * 300 + 50 * 3 * 310), "VND"))
        #expect(plan.segments.map(\.province) == ["01", "91", "91"])
        #expect(plan.share(of: "a")?.recipients == 120 && plan.share(of: "a")?.parts == 360)
    }

    @Test func aMissingPriceIsNone() throws {
        var input = Input()
        input.price[.vinaphone] = nil
        let plan = try input.plan()
        #expect(plan.price == nil)
        #expect(plan.segments.first { $0.network == .vinaphone }?.price == nil)
        #expect(plan.segments.first { $0.network == .viettel }?.price != nil)
    }

    @Test func theFormThatLeavesIsTheFirstAllowedThatFits() throws {
        var input = Input()
        #expect(try input.plan().variants.map(\.text) == ["Cảnh báo lừa đảo"])
        input.variants = ["plain", "accented"]
        #expect(try input.plan().variants.map(\.text) == ["Canh bao lua dao"])
        let contract = Contract(
            id: "a", name: "A", digest: "", networks: [.viettel],
            text: Contract.Text(encodings: [.gsm7], label: "[QC] ", maxParts: [.gsm7: 1]),
            rate: Contract.Rate(perSecond: 1, unit: .part))
        let both = Message(contents: "Cảnh báo\n", allowed: [.accented, .plain])
        #expect(try both.variant(for: contract).text == "[QC] Canh bao")
        #expect(throws: Problem.self) { try Message(contents: "Cảnh báo", allowed: [.accented]).variant(for: contract) }
        let long = Message(contents: String(repeating: "x", count: 156), allowed: [.plain])
        #expect(throws: Problem.self) { try long.variant(for: contract) }
    }

    /// Promise 1: a carrier that takes parameters gets a text only where a registered pattern makes it, byte for byte,
    /// on the segment's own network.
    @Test func aTextThatNoTemplateMakesIsNotPlanned() throws {
        func contract(_ patterns: [Network: [String]]) -> Contract {
            Contract(
                id: "a", name: "A", digest: "", networks: [.viettel, .vinaphone],
                text: Contract.Text(
                    encodings: [.gsm7, .ucs2], label: "[TB] ",
                    patterns: patterns.mapValues { $0.map(RegisteredPattern.init) }),
                rate: Contract.Rate(perSecond: 1, unit: .part))
        }
        let message = Message(contents: "Cảnh báo lũ", allowed: [.accented, .plain])
        let plainOnly = contract([.viettel: ["[TB] Bao {P1,9}", "[TB] Canh bao {P1,9}"], .vinaphone: ["x"]])
        #expect(try message.variant(for: plainOnly).text == "[TB] Canh bao lu")
        #expect(try message.variant(for: plainOnly, on: .viettel).kind == .plain)
        for network in [Network.vinaphone, .mobifone] {
            #expect { try message.variant(for: plainOnly, on: network) } throws: { error in
                guard let problem = error as? Problem else { return false }
                return problem.code == "no-variant" && problem.sentence(.vi).contains(network.name)
            }
        }
        // The label is part of the text that was approved: a pattern without it makes another text.
        #expect(throws: Problem.self) { try message.variant(for: contract([.viettel: ["Cảnh báo {P1,9}"]])) }
        #expect(throws: Problem.self) { try message.variant(for: contract([:])) }
    }

    @Test func theForecastKeepsRateAndHours() throws {
        var input = Input()
        // 120 parts at ten a second, from 07:00.
        var share = try #require(try input.plan().share(of: "a"))
        #expect(share.start == Self.now.description && share.end == Self.now.advanced(bySeconds: 12).description)
        input.hours = Hours(windows: [.init(from: 8 * 60, to: 8 * 60 + 1, days: [])])
        input.rate = 1
        share = try #require(try input.plan().share(of: "a"))
        #expect(share.start == "2025-10-08T08:00:00.000+07:00" && share.end == "2025-10-09T08:01:00.000+07:00")
        input.hours = Hours(windows: [])
        #expect(try input.plan().forecast.end == nil)
    }

    @Test func quotasMakeTheForecastLonger() {
        let contract = Contract(
            id: "a", name: "A", digest: "", networks: [.viettel], text: Contract.Text(encodings: [.gsm7]),
            rate: Contract.Rate(perSecond: 100, unit: .message),
            quotas: [Contract.Quota(count: 100, seconds: 60, unit: .part)])
        #expect(Forecast.seconds(contract, load: [(50, 2)]) < 60)
        #expect(Forecast.seconds(contract, load: [(51, 2)]) >= 60)
        #expect(Forecast.seconds(contract, load: [(150, 2)]) >= 120)
        #expect(Forecast.seconds(contract, load: []) == 0)
    }

    @Test func aSegmentWithoutCarrierIsRefused() throws {
        var audience = Input().audience()
        audience.segments[SegmentKey(province: "91", network: .gmobile)] = 1
        let campaign = try Repository.campaign()
        let planner = Planner(
            campaign: campaign, message: Message(contents: "x", allowed: [.plain]), wording: .sample(),
            contracts: Input().contracts())
        #expect(throws: Problem.self) {
            try planner.plan(audience, numbers: [:], author: "", inputs: [], now: Self.now)
        }
    }
}
