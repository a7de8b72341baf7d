package import Carriers

/// How one request ended, by what it means for sending again: a closed set, so that nobody has to guess.
package enum Exchange: Sendable, Equatable {
    /// A whole reply came, whatever its status.
    case answered(HTTPReply)
    /// Not one byte of the request left this machine: it may be sent again.
    case neverSent(TransportFault)
    /// The gateway may have it: never sent again blindly (design, promise 3).
    case perhapsSent(TransportFault)

    /// The fault of an exchange that was not answered.
    package var fault: TransportFault? {
        switch self {
        case .answered: nil
        case .neverSent(let fault), .perhapsSent(let fault): fault
        }
    }
}
