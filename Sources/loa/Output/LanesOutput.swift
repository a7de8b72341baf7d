import Campaigns
import Delivery

/// What `loa lanes` shows: each lane as the dispatcher sees it, and what persons decided about it.
enum LanesOutput {
    static func json(_ view: DispatcherView?, _ orders: [LaneOrder]) -> JSON {
        [
            "dispatching": .bool(view != nil), "at": JSON(view?.at),
            "lanes": .array((view?.lanes ?? []).map(json)), "orders": .array(orders.map(json)),
            "obstacles": .object(
                (view?.obstacles ?? [:]).sorted { $0.key < $1.key }.map {
                    JSON.Member($0.key, ["vi": .string($0.value.vi), "en": .string($0.value.en)])
                }),
        ]
    }

    static func json(_ order: LaneOrder) -> JSON {
        [
            "gateway": .string(order.gateway), "paused": .bool(order.isPaused), "share": number(order.share),
        ]
    }

    private static func json(_ lane: LaneView) -> JSON {
        [
            "gateway": .string(lane.gateway), "standstill": JSON(lane.standstill), "reason": JSON(lane.reason),
            "rate": number(lane.rate), "agreed": number(lane.agreed), "unit": .string(lane.unit),
            "speed": number(lane.speed), "open": JSON(lane.open), "waiting": JSON(lane.waiting),
            "campaigns": JSON(lane.campaigns),
        ]
    }

    static func text(_ view: DispatcherView?, _ orders: [LaneOrder], _ language: Language) -> String {
        guard let view else {
            let paused = orders.filter { $0.isPaused || $0.share < 1 }.map {
                Texts.laneOrdered($0.gateway, isPaused: $0.isPaused, share: $0.share)[language]
            }
            return ([Texts.nobodySends[language]] + paused).joined(separator: "\n")
        }
        var table = TextTable([
            Texts.lane[language], Texts.laneState[language], Texts.laneRate[language], Texts.laneAllowed[language],
            Texts.laneOpen[language], Texts.laneQueue[language], Texts.laneCampaigns[language],
        ])
        for lane in view.lanes {
            let unit = Texts.perSecond(lane.unit)[language]
            table.add([
                lane.gateway, state(lane)[language], "\(office(lane.rate)) \(unit)",
                "\(office(lane.agreed * lane.speed)) \(unit)", "\(lane.open)", "\(lane.waiting)",
                "\(lane.campaigns)",
            ])
        }
        let obstacles = view.obstacles.sorted { $0.key < $1.key }.map { "✗ \($0.key): \($0.value.phrase[language])" }
        return ([table.text] + obstacles).joined(separator: "\n")
    }

    private static func state(_ lane: LaneView) -> Phrase {
        guard let standstill = lane.standstill else {
            return lane.campaigns == 0 ? Texts.laneIdle : Texts.laneGoes
        }
        return Texts.laneStandsStill(standstill, lane.reason)
    }

    private static func office(_ number: Double) -> String {
        let rounded = (number * 10).rounded() / 10
        return Grouping.office(Int(rounded)) + (rounded == rounded.rounded() ? "" : ",\(Int(rounded * 10) % 10)")
    }

    private static func number(_ value: Double) -> JSON { .number("\((value * 1_000).rounded() / 1_000)") }
}
