import ArgumentParser
import Delivery

/// A register that a person may change, as it is named on the command line.
enum BlockingRegister: String, ExpressibleByArgument, CaseIterable {
    case optOut = "opt-out"
    case doNotCall = "do-not-call"

    var register: Register {
        switch self {
        case .optOut: .optOut
        case .doNotCall: .doNotCall
        }
    }
}
