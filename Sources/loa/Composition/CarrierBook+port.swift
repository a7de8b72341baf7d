import Campaigns
import Carriers
import Foundation

extension CarrierBook {
    /// The port on this machine that the first carrier's send URL points at.
    var sendPort: Int? {
        carriers.lazy.compactMap { $0.description.at("/send/request/url")?.string }
            .compactMap { URLComponents(string: String($0.prefix { $0 != "{" }))?.port }.first
    }
}
