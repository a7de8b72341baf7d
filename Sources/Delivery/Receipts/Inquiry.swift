package import Carriers

/// Asks a gateway what became of what it took. No message is in the question, so it may be asked again at any time.
package protocol Inquiry: Sendable {
    /// - Returns: nil when the gateway could not be reached or asked; the question is put again later.
    func ask(_ question: PollQuestion) async -> PollReading?
}
