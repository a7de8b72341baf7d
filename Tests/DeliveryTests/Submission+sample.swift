import Campaigns
import Carriers
import Delivery
import TestKit

extension Submission {
    /// Recipients at those positions of a page.
    static func sample(_ positions: Range<UInt16>, id: UInt64 = 7, page: PageID = PageID(raw: 1 << 20)) -> Submission {
        let members = positions.compactMap { position in
            PhoneNumber(nsn: 900_000_000 + UInt32(position)).map { Member(position: position, number: $0) }
        }
        return Submission(
            id: id, page: page, members: members, network: .viettel, province: "91",
            variant: Variant(kind: .plain, text: "Tin thu"),
            campaign: Campaign(slug: "thu", title: "Thử", isSynthetic: true))
    }
}

extension LaneContract {
    /// The lane of a committed carrier, with members of its description and of the schedule changed.
    static func sample(
        _ id: String = "viettel", schedule: [String: String] = [:], _ change: (inout [String: Any]) -> Void = { _ in }
    ) throws -> LaneContract {
        let carrier = try Repository.carrier(id, change)
        return LaneContract(
            carrier, schedule: try SamplePlan([carrier], recipients: 1, schedule: schedule).plan.schedule)
    }
}
